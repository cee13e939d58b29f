/** 按键的用字 · what may be done without the mouse, as the sheet tells it. */
interface Line {
  keys: readonly string[];
  /** between the keys, where they are no alternatives */
  joint?: string;
  does: string;
}
interface Group {
  title: string;
  /** of no use to who sees no case */
  ofCases: boolean;
  lines: readonly Line[];
}
const groups: readonly Group[] = [
  { title: '各页', ofCases: false, lines: [{ keys: ['?'], does: '显示这份说明' }] },
  {
    title: '查找办件',
    ofCases: true,
    lines: [{ keys: ['Ctrl + K'], does: '按编号、标题、正文、提出人或拼音首字母跳转到一件' }],
  },
  {
    title: '待办、办件清单',
    ofCases: true,
    lines: [
      { keys: ['J'], does: '下一件' },
      { keys: ['K'], does: '上一件' },
      { keys: ['Enter'], does: '打开选定的一件' },
      { keys: ['X'], does: '在办件清单中勾选、取消勾选这一件' },
    ],
  },
  {
    title: '办件',
    ofCases: true,
    lines: [{ keys: ['U'], does: '催会办；有几家时先按 J、K 选定一家' }],
  },
  {
    title: '分办台',
    ofCases: true,
    lines: [
      { keys: ['J', 'K'], does: '下一件、上一件' },
      { keys: ['1', '9'], joint: '至', does: '选为主办单位' },
      { keys: ['Ctrl + Enter'], does: '交办' },
    ],
  },
];
export const keys = {
  title: '按键说明',
  or: '、',
  typing: '填写文字或使用输入法时，除 Ctrl + Enter 外照常输入，不作按键。',
  close: '关闭',
  hint: 'J、K 选件，Enter 打开，Ctrl + K 跳转到一件，Shift + /（问号）查看按键说明',
  groups,
  jump: {
    title: '跳转到一件',
    label: '编号、标题、正文、提出人，或拼音首字母',
    list: '查到的办件',
    how: '↑、↓ 选择，Enter 打开，Esc 关闭',
    none: '没有查到，请换一个说法，或到办件清单里按条件查询',
    found: (n: number) => `查到 ${n} 件，↑、↓ 选择，Enter 打开`,
    unanswered: '没有收到服务器的回答，请稍后再试',
    untitled: (number: string) => `第${number}号`,
  },
} as const;
