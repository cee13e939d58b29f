/** 办法一览 · the generated part of docs/rulebooks.md: windows by locality, and what each locality lays down with its source. */
import { WINDOW_LABELS } from '../domain/deadline/arm.js';
import type { Rulebook, WindowKey } from '../domain/rulebook/schema.js';
import { WINDOW_KEYS } from '../domain/rulebook/schema.js';
import type { AppliedRule, WindowRule } from '../domain/rulebook/windows.js';
import { STARTS } from '../domain/rulebook/windows.js';

const BEGIN = '<!-- 以下由 `npm run generate` 从 config/localities 生成,请勿手改 -->';
const END = '<!-- 以上由 `npm run generate` 生成 -->';
const UNITS = { workday: '工作日', day: '日', month: '个月' } as const;
const DECIDERS = {
  office: '政府办',
  head: '政府办负责人',
  body: '人大、政协机关',
  officeOrBody: '政府办或机关',
} as const;
const KINDS = { suggestion: '代表建议', proposal: '政协提案' } as const;
const RAISED = { session: '会议期间', recess: '闭会期间' } as const;

const lengthOf = ({ length, unit }: { length: number | string; unit: AppliedRule['unit'] }): string =>
  unit === 'date' ? `${String(length).replace('-', ' 月 ')} 日前` : `${length} ${UNITS[unit]}`;

/** A rule as a clerk would say it. */
export function ruleWords(rule: AppliedRule): string {
  const { from, direction, roll, max, consentBy } = rule;
  const start = rule.unit === 'date' ? '' : `${STARTS[from]}${direction === 'before' ? '前' : '起'} `;
  const late = [...(max ? [`至迟 ${lengthOf(max)}`] : []), ...(consentBy ? [`须经${DECIDERS[consentBy]}同意`] : [])];
  return `${start}${lengthOf(rule)}${late.length > 0 ? `,${late.join(',')}` : ''}${roll === 'none' ? ',不顺延' : ''}`;
}
type Variant = WindowRule['variants'][number];
const whenOf = ({ kind, raisedAt }: Variant): string => `${raisedAt ? RAISED[raisedAt] : ''}${kind ? KINDS[kind] : ''}`;

/** The newest version of each, `national` first. */
function newest(books: readonly Rulebook[]): Rulebook[] {
  const byKey = new Map<string, Rulebook>();
  for (const book of books) {
    const known = byKey.get(book.key);
    if (!known || known.effectiveFrom < book.effectiveFrom) byKey.set(book.key, book);
  }
  return [...byKey.values()].sort((a, b) =>
    a.key === 'national' ? -1 : b.key === 'national' ? 1 : a.key < b.key ? -1 : 1,
  );
}

export function rulebooksSection(books: readonly Rulebook[]): string {
  const all = newest(books);
  const national = all[0];
  const rows = WINDOW_KEYS.map((key) => {
    const cells = all.map((book) =>
      book !== national && same(book.windows[key], national?.windows[key]) ? '' : lengthOf(book.windows[key]),
    );
    return `| ${WINDOW_LABELS[key]} \`${key}\` | ${cells.join(' | ')} |`;
  });
  const table = [
    '## 期限一览 / windows at a glance',
    '',
    '空格:随 national。起算、同意、出处见下。',
    '',
    `| | ${all.map((b) => b.key).join(' | ')} |`,
    `|---|${all.map(() => '---|').join('')}`,
    ...rows,
    '',
  ];
  return [BEGIN, '', ...table, ...all.flatMap((book) => bookOf(book, national)), END].join('\n');
}

const same = (a: WindowRule, b: WindowRule | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

function bookOf(book: Rulebook, national: Rulebook | undefined): string[] {
  const own = WINDOW_KEYS.filter((key) => book === national || !same(book.windows[key], national?.windows[key]));
  const rows = own.flatMap((key) =>
    rowsOf(WINDOW_LABELS[key], key, book.windows[key], national?.windows[key], book === national),
  );
  const others = Object.entries(book.otherWindows).flatMap(([key, w]) => rowsOf(w.label, key, w, undefined, true));
  const notes = book.provisions.filter(
    (p) => book === national || !national?.provisions.some((n) => n.text === p.text),
  );
  return [
    `## ${book.name}(\`${book.key}@${book.version}\`)`,
    '',
    `依据:${book.source}。适用于${book.appliesTo.map((kind) => KINDS[kind]).join('、')},自 ${book.effectiveFrom} 起。`,
    '',
    ...(rows.length + others.length > 0 ? ['| 期限 | 规定 | 出处 |', '|---|---|---|', ...rows, ...others, ''] : []),
    ...notes.map((p) => `- ${p.text}(${p.source})`),
    ...(notes.length > 0 ? [''] : []),
  ];
}

/** Special rules that a locality merely inherits are left to national. */
function rowsOf(
  label: string,
  key: WindowKey | string,
  window: WindowRule,
  above: WindowRule | undefined,
  isAll: boolean,
): string[] {
  const { variants, ...general } = window;
  const inherited = new Set([...(above?.variants ?? []), ...(above ? [above] : [])].map(wordsAndSource));
  const own = variants.filter((v) => isAll || !inherited.has(wordsAndSource(v)));
  return [
    `| ${label} \`${key}\` | ${ruleWords(general)} | ${general.source} |`,
    ...own.map((v) => `| ${label}:${whenOf(v)} | ${ruleWords(v)} | ${v.source} |`),
  ];
}
const wordsAndSource = (rule: AppliedRule): string => `${ruleWords(rule)} ${rule.source}`;

/** @returns the page with its generated part renewed, the rest as it was written */
export function withRulebooks(page: string, books: readonly Rulebook[]): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/rulebooks.md: no place for what is generated');
  return `${page.slice(0, from)}${rulebooksSection(books)}${page.slice(to + END.length)}`;
}
