/** 框架的用字 · what stands around every page. */
export const frame = {
  elderOn: '大字版',
  elderOff: '标准版',
  logout: '退出登录',
  account: '当前账号',
  unread: '条未读',
  demo: '演示环境',
  become: '切换身份',
  nextBy: '下一步由谁办：',
  follow: '跟随办件',
  clock: {
    now: '业务时间',
    to: '拨到',
    time: '拨到的时刻',
    set: '拨动时钟',
    reset: '回到真实时间',
    moving: '正在拨动，到期的事项一并处理…',
    moved: '已拨动，到期的事项已处理完毕。',
  },
} as const;
