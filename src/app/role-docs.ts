/**
 * 各岗位一页 · docs/roles/<role>.md: what can happen to me and what I do then, drawn from the charts, the policy, the
 * visibility table and the demo's rulebook, each step with its article; never by hand.
 */
import type { Permitted } from '../cases/permissions.js';
import { OFF_COURSE, permissionsOf } from '../cases/permissions.js';
import { MACHINE_KEYS } from '../cases/machines.js';
import { ANSWER, WINDOWS } from '../cases/todo-windows.js';
import type { Field, Reader } from '../domain/access/visibility.js';
import { FIELDS, VISIBILITY } from '../domain/access/visibility.js';
import type { CommandType } from '../domain/commands.js';
import { COMMAND_TYPES, commandLabel } from '../domain/commands.js';
import { WINDOW_LABELS } from '../domain/deadline/arm.js';
import { basisOfCommand, cited, OURS } from '../domain/rulebook/basis.js';
import type { Rulebook, WindowKey } from '../domain/rulebook/schema.js';
import { WINDOW_KEYS } from '../domain/rulebook/schema.js';
import type { Occasion } from '../domain/rulebook/windows.js';
import { ruleFor } from '../domain/rulebook/windows.js';
import type { CaseKind } from '../domain/shared/labels.js';
import type { RoleKey } from '../domain/shared/actor.js';
import { ROLES } from '../domain/shared/actor.js';
import { ROLE_LABELS } from '../domain/shared/role-labels.js';
import { ruleWords } from './rulebook-docs.js';

const NOTE = '由 `npm run generate` 从状态图、权限表、可见表和规则书生成,请勿手改。';

const PROPOSERS: readonly RoleKey[] = ['deputy', 'member', 'proposer-contact'];
const UNIT: readonly RoleKey[] = ['unit-clerk', 'unit-office', 'deputy-head', 'unit-principal'];
const readersOf = (role: RoleKey): Reader[] => {
  if (PROPOSERS.includes(role)) return ['proposer'];
  if (UNIT.includes(role)) return ['lead', ...(role === 'unit-clerk' ? ['leadClerk' as const] : []), 'co'];
  const others: Partial<Record<RoleKey, Reader>> = {
    'office-clerk': 'office',
    'office-head': 'office',
    'supervision-clerk': 'supervision',
    'npc-staff': 'body',
    'cppcc-staff': 'body',
    'audit-admin': 'audit',
  };
  const reader = others[role];
  return reader ? [reader] : [];
};
const READER_LABELS: Partial<Record<Reader, string>> = { lead: '主办时', leadClerk: '主办承办人', co: '会办时' };

const FIELD_LABELS: Record<Field, string> = {
  title: '标题、类别、提出人',
  text: '正文',
  phones: '提出人电话',
  course: '交办与进程',
  handlers: '主办单位承办人及电话',
  progress: '各承办件的办理进程',
  dates: '答复、见面、评价的期限',
  innerDates: '签收、退办、方案、会办的期限',
  plans: '办理方案',
  contacts: '沟通联系',
  confirmationWords: '提出人对沟通联系的说明',
  opinions: '会办意见及采纳情况',
  opinionDrafts: '会办意见稿',
  letters: '已发出的答复',
  drafts: '答复稿',
  reviews: '审核、签发意见',
  draftsToCountersign: '待会签的答复稿',
  extensions: '延期申请',
  research: '调研',
  conferences: '协调会',
  keyMarks: '重点督办',
  supervision: '协调、督办单、督办活动',
  unavailability: '提出人不能履职',
  objections: '对承办单位的异议',
  evaluations: '评价',
  returns: '退办申请及审核',
  commitments: '承诺事项',
  withdrawals: '申请撤回',
  links: '合并办理的其他件',
  remarks: '内部说明',
  sealing: '转线下办理的申请',
  trail: '留痕的类型、时间、办理人和校验值',
};

const isMine = (role: RoleKey, { by }: Permitted): boolean =>
  by.some((b) => b.role === role || (b.role === null && PROPOSERS.includes(role)));
const kindOf = (role: RoleKey): CaseKind => (role === 'member' || role === 'cppcc-staff' ? 'proposal' : 'suggestion');

/** Where the charts take the command: the labels of the states, each named once. */
function admittedAt(type: CommandType): string {
  const states = MACHINE_KEYS.flatMap((key) =>
    permissionsOf(key)
      .states.filter((s) => s.commands.some((c) => c.type === type))
      .map((s) => s.label),
  );
  const isOffCourse = OFF_COURSE.commands.some((c) => c.type === type);
  return [...new Set([...states, ...(isOffCourse ? [OFF_COURSE.label] : [])])].join('、');
}

const ANSWERING = ['lead.draftReply', 'lead.submitReply', 'office.reviewReply', 'principal.sign', 'lead.sendReply'];
const windowsOf = (type: CommandType): WindowKey[] => WINDOWS[type] ?? (ANSWERING.includes(type) ? ANSWER : []);
const dated = (book: Rulebook, of: Occasion, type: CommandType): string =>
  windowsOf(type)
    .map((key) => `${WINDOW_LABELS[key]}:${ruleWords(ruleFor(book.windows[key], of))}`)
    .join(';') || '—';

function steps(role: RoleKey, book: Rulebook): string[] {
  const all = new Map(
    [...MACHINE_KEYS.flatMap((k) => permissionsOf(k).states.flatMap((s) => s.commands)), ...OFF_COURSE.commands].map(
      (c) => [c.type, c],
    ),
  );
  const of: Occasion = { kind: kindOf(role), raisedAt: 'session' };
  const mine = COMMAND_TYPES.filter((type) => {
    const permitted = all.get(type);
    return permitted !== undefined && isMine(role, permitted);
  });
  if (mine.length === 0) return ['本岗位不办理案件;办理指令一律拒绝并留痕。', ''];
  return [
    '| 我可以办 | 件处在哪一步时 | 期限 | 依据 |',
    '|---|---|---|---|',
    ...mine.map((type) => {
      const row = [commandLabel(type), admittedAt(type), dated(book, of, type), basisOfCommand(book, type, of)];
      return `| ${row.join(' | ')} |`;
    }),
    '',
  ];
}

const away = (at: number): string =>
  at === 0 ? '届满当日' : at < 0 ? `届满前 ${-at} 个工作日` : `逾期 ${at} 个工作日`;

/** The rungs of the ladders that reach this post. */
function reminded(role: RoleKey, book: Rulebook): string[] {
  const names = [
    role,
    ...(PROPOSERS.includes(role) ? ['proposer'] : []),
    ...(readersOf(role).includes('body') ? ['body'] : []),
  ];
  const of: Occasion = { kind: kindOf(role), raisedAt: 'session' };
  const rows = WINDOW_KEYS.flatMap((key) => {
    const rungs = (book.reminders.ladders[book.reminders.windows[key]] ?? []).filter((r) =>
      r.to.some((to) => names.includes(to)),
    );
    if (rungs.length === 0) return [];
    const { source } = ruleFor(book.windows[key], of);
    return [`| ${WINDOW_LABELS[key]} | ${rungs.map((r) => away(r.at)).join('、')} | ${cited(source)} |`];
  });
  return rows.length === 0
    ? ['没有提醒发给本岗位。', '']
    : ['| 期限 | 何时提醒我 | 期限的依据 |', '|---|---|---|', ...rows, ''];
}

function sights(role: RoleKey): string[] {
  const readers = readersOf(role);
  if (readers.length === 0) return ['看不到任何案件的内容。', ''];
  const seen = (reader: Reader, extent: 'all' | 'own'): string =>
    FIELDS.filter((field) => (VISIBILITY[field] as Partial<Record<Reader, string>>)[reader] === extent)
      .map((field) => FIELD_LABELS[field])
      .join('、');
  return readers
    .flatMap((reader) => {
      const who = READER_LABELS[reader] === undefined ? '' : `${READER_LABELS[reader]},`;
      const [all, own] = [seen(reader, 'all'), seen(reader, 'own')];
      return [...(all ? [`- ${who}看得到:${all}。`] : []), ...(own ? [`- ${who}只看得到与自己有关的:${own}。`] : [])];
    })
    .concat('');
}

const REFORM = '机构改革';
const MOVED_ON =
  '本单位并入其他单位或分设的,自生效日起承办件连同期限、文稿、意见由承接单位接续;已签发的函、意见仍用本单位名称;前一日止的数据属本单位。合并的,人员随转;分设的,由政府办逐人选定;承接单位已有主要负责人的,原主要负责人不随转。委托签发随单位终止。';
/** What no command of a case is, and changes whose the cases are (docs/decisions/0090). */
const BESIDE: Partial<Record<RoleKey, string>> = {
  'office-head':
    '单位合并、分设由我办理:先预览哪些承办件、哪些期限、哪些人员随转,分设的逐件选定承接单位,再从生效日起一次转齐。',
  'office-clerk': '单位合并、分设由政府办负责人办理,我可以预览。',
  'unit-clerk': MOVED_ON,
  'unit-office': MOVED_ON,
  'deputy-head': MOVED_ON,
  'unit-principal': MOVED_ON,
};
const beside = (role: RoleKey): string[] =>
  BESIDE[role] === undefined ? [] : [`## ${REFORM}`, '', `${BESIDE[role]}依据:${OURS}。`, ''];

export function roleDoc(role: RoleKey, book: Rulebook): string {
  return [
    `# ${ROLE_LABELS[role]}`,
    '',
    NOTE,
    '',
    `期限和依据按《${book.name}》;其他地方的见[办法一览](../rulebooks.md)。等着我办的都在待办里,最急的在前;条件未满足的,页面逐项写明原因和依据。`,
    '',
    '## 会遇到什么、怎么办',
    '',
    ...steps(role, book),
    ...beside(role),
    '## 何时提醒我',
    '',
    ...reminded(role, book),
    '## 我看得到什么',
    '',
    ...sights(role),
  ].join('\n');
}

export const roleDocs = (book: Rulebook): [file: string, text: string][] =>
  ROLES.map((role) => [`docs/roles/${role}.md`, roleDoc(role, book)]);
