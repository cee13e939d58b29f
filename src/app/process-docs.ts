/** 流程与权限文档 · docs/process.md and docs/permissions.md, drawn from the charts and the policy, never by hand. */
import { COMMANDS } from '../domain/commands.js';
import type { StateView, TransitionView } from '../cases/machines.js';
import { MACHINE_KEYS, machineView } from '../cases/machines.js';
import { OFF_COURSE, permissionsOf } from '../cases/permissions.js';

const NOTE = '由 `npm run generate` 从状态图和权限表生成,请勿手改。';

/** What the charts tell each other; nobody gives these. */
const TOLD: Record<string, string> = {
  'case.closing': '全件办结',
  'case.ended': '全件终止',
  'item.reopened': '承办件重开',
  'commitment.superseded': '由新承诺替代',
};
const CONDITIONS: Record<string, string> = {
  isAccepted: '已有单位签收',
  isAlone: '无会办单位',
  isAllIn: '意见已齐',
  isConfirmed: '属实',
  isDisputed: '不属实',
  isGranted: '同意',
  isMeeting: '当面',
  isNotAdopted: '未采纳',
  isOfficeReviewed: '须政府办审核',
  isOwing: '尚有未答复',
  isPartlyAdopted: '部分采纳',
  isPassed: '通过',
  isPassedToOffice: '通过,须政府办审核',
  isRehandling: '按办法重新办理',
  isReplied: '全部答复',
  isSettling: '按办法办结',
  isSomeOut: '意见未齐',
  isWithinLimit: '次数之内',
  isRequired: '须补充',
  isConferenceRehandling: '决定重新办理',
  isToBeDecided: '按办法待定',
  isUnitReviewed: '须核稿',
};

const nameOf = (id: string): string => id.replaceAll('.', '_');
const isShown = (t: TransitionView): boolean => t.isCommand || t.event === '' || t.event in TOLD;
/** The last of several ways of one event is taken when no condition holds. */
const wordsOf = (t: TransitionView, siblings: readonly TransitionView[]): string => {
  const hasOthers = siblings.some((s) => s.event === t.event && (s.guard ?? '') in CONDITIONS);
  const condition = CONDITIONS[t.guard ?? ''] ?? (hasOthers ? '否则' : undefined);
  return `${TOLD[t.event] ?? t.label}${condition === undefined ? '' : `(${condition})`}`;
};
const every = (state: StateView): StateView[] => [state, ...state.states.flatMap(every)];

interface Arrow {
  /** the composite that holds both ends; '' the chart itself */
  within: string;
  from: string;
  to: string;
  words: string;
}
/** Mermaid draws no arrow between insides of different composites: both ends are lifted to where they meet. */
function arrowOf(state: StateView, t: TransitionView): Arrow | undefined {
  const ends = [state.id.split('.'), ...t.targets.map((id) => id.split('.'))];
  const shortest = Math.min(...ends.map((path) => path.length)) - 1;
  let meet = 0;
  while (meet < shortest && new Set(ends.map((path) => path[meet])).size === 1) meet += 1;
  const [source = '', ...targets] = ends.map((path) => path.slice(0, meet + 1).join('.'));
  const [to] = targets;
  if (to === undefined || new Set(targets).size > 1) return undefined;
  return { within: source.split('.').slice(0, -1).join('.'), from: source, to, words: wordsOf(t, state.transitions) };
}

/** One line for each pair of states; several ways between them share it. */
function arrowsOf(chart: StateView): Map<string, string[]> {
  const words = new Map<string, Arrow & { all: Set<string> }>();
  for (const state of every(chart).slice(1)) {
    for (const t of state.transitions.filter(isShown)) {
      const arrow = arrowOf(state, t);
      if (!arrow || (arrow.from === arrow.to && arrow.from !== state.id)) continue;
      const key = `${arrow.from}>${arrow.to}`;
      const known = words.get(key) ?? { ...arrow, all: new Set() };
      known.all.add(arrow.words);
      words.set(key, known);
    }
  }
  const lines = new Map<string, string[]>();
  for (const { within, from, to, all } of words.values()) {
    const line = `${nameOf(from)} --> ${nameOf(to)} : ${[...all].join('、')}`;
    lines.set(within, [...(lines.get(within) ?? []), line]);
  }
  return lines;
}

function drawn(state: StateView, arrows: Map<string, string[]>, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const children = state.states.filter((s) => s.type !== 'history');
  const inside = children.flatMap((child, n) => [
    ...(state.type === 'parallel' && n > 0 ? [`${pad}--`] : []),
    ...(child.states.length === 0
      ? [`${pad}state "${child.label}" as ${nameOf(child.id)}`]
      : [`${pad}state "${child.label}" as ${nameOf(child.id)} {`, ...drawn(child, arrows, depth + 1), `${pad}}`]),
  ]);
  const first = children.find((s) => s.key === state.initial);
  const ends = children.filter((s) => s.type === 'final');
  return [
    ...inside,
    ...(first ? [`${pad}[*] --> ${nameOf(first.id)}`] : []),
    ...(arrows.get(state.id) ?? []).map((line) => `${pad}${line}`),
    ...ends.map((end) => `${pad}${nameOf(end.id)} --> [*]`),
  ];
}

/** Events that a chart knows and no command gives yet. */
const ahead = (chart: StateView): string[] => {
  const events = every(chart).flatMap((s) => s.transitions.map((t) => t.event));
  const isAhead = (e: string) => e !== '' && !COMMANDS.has(e) && !(e in TOLD) && !e.endsWith('.recounted');
  return [...new Set(events.filter(isAhead))].sort();
};

/** What holds in every state stands at the root and has no place in the picture. */
function anywhere(chart: StateView): string[] {
  const labels = new Map(every(chart).map((s) => [s.id, s.label]));
  return chart.transitions
    .filter((t) => isShown(t) && t.targets.length > 0)
    .flatMap((t) => [`任何状态下:${wordsOf(t, [])} → ${t.targets.map((id) => labels.get(id)).join('、')}。`, '']);
}

export function processDoc(): string {
  const parts = MACHINE_KEYS.map((key) => {
    const { label, version, chart } = machineView(key);
    const waiting = ahead(chart);
    return [
      `## ${label}(\`${key}\` 第 ${version} 版)`,
      '',
      '```mermaid',
      'stateDiagram-v2',
      ...drawn(chart, arrowsOf(chart), 1),
      '```',
      '',
      ...anywhere(chart),
      ...(waiting.length > 0 ? [`图中已留位、尚无指令的事件:${waiting.map((e) => `\`${e}\``).join('、')}。`, ''] : []),
    ].join('\n');
  });
  const head = [
    '# 办理流程',
    '',
    NOTE,
    '',
    '一件建议提案由一张全件图和若干承办件、承诺的图组成。线上的字是指令,括号内是条件;不改变状态的指令未画。',
    '',
  ].join('\n');
  return `${head}\n${parts.join('\n')}`;
}

type Permitted = ReturnType<typeof permissionsOf>['states'][number]['commands'][number];

/** By relation first: whoever holds one of the posts in it. */
function whoOf({ by }: Permitted): string {
  const relations = new Map<string, string[]>();
  for (const { relationLabel, roleLabel } of by) {
    relations.set(relationLabel, [...(relations.get(relationLabel) ?? []), ...(roleLabel === null ? [] : [roleLabel])]);
  }
  return [...relations]
    .map(([relation, roles]) => relation + (roles.length > 0 ? `(${roles.join('、')})` : ''))
    .join(';');
}

export function permissionsDoc(): string {
  const machines = MACHINE_KEYS.map(permissionsOf);
  const inCharts = machines.flatMap((m) => m.states.flatMap((s) => s.commands));
  const all = new Map([...inCharts, ...OFF_COURSE.commands].map((c) => [c.type, c] as const));
  const who = [...COMMANDS.keys()].flatMap((type) => {
    const command = all.get(type as Permitted['type']);
    return command ? [`| ${command.label} | \`${type}\` | ${whoOf(command)} |`] : [];
  });
  const states = machines.map(({ key, label, states: list }) =>
    [
      `## ${label}(\`${key}\`)`,
      '',
      '| 状态 | 标识 | 受理的指令 |',
      '|---|---|---|',
      ...list.map((s) => `| ${s.label} | \`${s.id}\` | ${s.commands.map((c) => c.label).join('、') || '—'} |`),
      '',
    ].join('\n'),
  );
  const head = [
    '# 权限矩阵',
    '',
    NOTE,
    '',
    '一条指令须同时合两张表:下达的人在第一张表之列,件所处的状态在第二张表中受理它。并列进程的各状态同时成立,受理的指令相加。',
    '办法可以另定由谁决定;`proposer.*` 指令可凭纸质件由机关或政府办代为录入;机关于建议为人大、于提案为政协;先决条件不在此表,接口逐项列出。',
    `${OFF_COURSE.label}只受理:${OFF_COURSE.commands.map((c) => c.label).join('、')};各状态图不再走动。`,
    '交办之后只有缺主办单位时才再受理交办;签发、退回修改只在有文稿待签时受理。',
    '',
    '## 何人可以下达',
    '',
    '| 指令 | 类型 | 何人 |',
    '|---|---|---|',
    ...who,
    '',
  ].join('\n');
  return `${head}\n${states.join('\n')}`;
}
