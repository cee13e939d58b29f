/**
 * 十四部办法 · every window of every rulebook stands in test/golden/rulebooks.json, so that a changed rule is seen.
 * GOLDEN=write renews it; read the difference, and give a changed rulebook a new version (docs/rulebooks.md).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadConfig } from '../../src/app/config-files.js';
import { rulebooksSection } from '../../src/app/rulebook-docs.js';
import { deriveDeadline } from '../../src/domain/deadline/derive.js';
import { shiftDays } from '../../src/domain/deadline/working-days.js';
import type { Rulebook, WindowKey } from '../../src/domain/rulebook/schema.js';
import { classOf, SECTIONS, WINDOW_KEYS } from '../../src/domain/rulebook/schema.js';
import type { AppliedRule, WindowRule } from '../../src/domain/rulebook/windows.js';
import { ruleFor, STARTS } from '../../src/domain/rulebook/windows.js';
import { OUTCOMES } from '../../src/domain/shared/labels.js';

const { shelf, calendar } = await loadConfig();
const KEYS =
  'national beijing shanghai chongqing shandong qingdao henan zhejiang fujian sichuan yulin suizhou fengyang binhu'.split(
    ' ',
  );
const national = shelf.newest('national', '2025-03-03');

const lineOf = ({ length, unit, from, direction, roll, max, consentBy, source }: AppliedRule): string =>
  [
    `${length} ${unit} ${direction} ${from}, roll ${roll}`,
    ...(max ? [`at most ${max.length} ${max.unit}`] : []),
    ...(consentBy ? [`consent: ${consentBy}`] : []),
    source,
  ].join(' · ');
const linesOf = ({ variants, ...general }: WindowRule): string[] => [
  lineOf(general),
  ...variants.map((v) => `${[v.kind, v.raisedAt].filter(Boolean).join(' ')}: ${lineOf(v)}`),
];
const windowsOf = (book: Rulebook) =>
  Object.fromEntries(
    [...Object.entries(book.windows), ...Object.entries(book.otherWindows)].map(([key, w]) => [key, linesOf(w)]),
  );
/** Rules of groups that a locality lays down itself, with their sources. */
function rulesOf(book: Rulebook) {
  return Object.keys(SECTIONS).flatMap((name) => {
    const section = book[name as keyof typeof SECTIONS] as unknown as Record<string, unknown> & {
      sources: Record<string, string>;
    };
    return Object.entries(section.sources).map(([rule, source]) => {
      const value =
        rule === 'items' ? book.classes.items.map((c) => `${c.label}=${c.outcomes.join('+')}`) : section[rule];
      return `${name}.${rule}: ${JSON.stringify(value)} · ${source}`;
    });
  });
}

const FILE = 'test/golden/rulebooks.json';
type Golden = Record<string, { windows: Record<string, string[]>; rules: string[]; decides: Rulebook['decides'] }>;
const made: Golden = Object.fromEntries(
  shelf.all().map((b) => [`${b.key}@${b.version}`, { windows: windowsOf(b), rules: rulesOf(b), decides: b.decides }]),
);
if (process.env.GOLDEN === 'write') writeFileSync(FILE, `${JSON.stringify(made, null, 1)}\n`);
const golden = JSON.parse(readFileSync(FILE, 'utf8')) as Golden;

test('the fourteen rulebooks, each in force on the first day of 2024', () => {
  expect([...new Set(shelf.all().map((b) => b.key))].sort()).toEqual([...KEYS].sort());
  for (const key of KEYS) expect(shelf.newest(key, '2024-01-01').key).toBe(key);
  expect(Object.keys(golden).sort()).toEqual(Object.keys(made).sort());
});

test.each(Object.keys(made))('%s says what it said', (book) => {
  expect(made[book]).toEqual(golden[book]);
});

describe('出处', () => {
  test.each(KEYS.filter((k) => !['national', 'binhu'].includes(k)))(
    '%s: what it lays down names an instrument and its year, all else is that of national',
    (key) => {
      const book = shelf.newest(key, '2025-03-03');
      for (const w of WINDOW_KEYS) {
        const { source } = book.windows[w];
        if (source !== national.windows[w].source) expect(`${w}: ${source}`).toMatch(/: .*(19|20)\d\d/);
        else expect(ruleFor(book.windows[w], SUGGESTION)).toEqual(ruleFor(national.windows[w], SUGGESTION));
      }
      for (const w of Object.values(book.otherWindows)) expect(w.source).toMatch(/(19|20)\d\d/);
      for (const rule of rulesOf(book)) expect(rule).toMatch(/ · .*(19|20)\d\d/);
      for (const p of book.provisions) expect(p.source).toMatch(/(19|20)\d\d/);
      for (const d of Object.values(book.decides)) expect(d.source).toMatch(/(19|20)\d\d/);
    },
  );

  test('the law on deputies says nothing of proposals: their answer is a default', () => {
    for (const key of ['reply', 'replyHard'] as const) {
      expect(ruleFor(national.windows[key], SUGGESTION).source).toBe('代表法(2025-03-11)第五十一条');
      expect(ruleFor(national.windows[key], { kind: 'proposal', raisedAt: 'session' }).source).toBe('default');
    }
  });
});
const SUGGESTION = { kind: 'suggestion', raisedAt: 'session' } as const;

describe('国家规定的上限', () => {
  const starts: string[] = [];
  for (let d = '2024-01-01'; d <= '2026-06-30'; d = shiftDays(d, 1)) starts.push(d);
  const months = (length: number) => ({ length, unit: 'month', direction: 'after', roll: 'next' }) as const;

  test.each([
    ['workday', 54, 3],
    ['day', 89, 3],
    ['workday', 112, 6],
    ['day', 181, 6],
  ] as const)('whatever the day, %s × %i fit into %i months', (unit, length, limit) => {
    const tooLong = starts.filter(
      (on) =>
        deriveDeadline({ ...months(limit), length, unit }, on, calendar).dueOn >
        deriveDeadline(months(limit), on, calendar).dueOn,
    );
    expect(tooLong).toEqual([]);
  });

  test.each(KEYS)('%s answers suggestions within it', (key) => {
    for (const [window, limit] of [
      ['reply', 3],
      ['replyHard', 6],
    ] as [WindowKey, number][]) {
      const { length, unit, max } = ruleFor(shelf.newest(key, '2025-03-03').windows[window], SUGGESTION);
      expect(unit === 'date' || (unit === 'month' && Number(length) <= limit)).toBe(true);
      expect(max?.length ?? 0).toBeLessThanOrEqual(6);
    }
  });
});

describe('因地而异', () => {
  const of = (key: string) => shelf.newest(key, '2025-03-03');

  test('labels of the result classes; an outcome that the text has no class for is not offered', () => {
    const labels = (key: string) => OUTCOMES.map((o) => classOf(of(key), o)?.label);
    expect(labels('beijing')).toEqual(['A', 'A', 'B', 'B', 'C', 'D', 'D', 'D']);
    expect(labels('shanghai')).toEqual([
      '解决采纳',
      '解决采纳',
      '正在解决',
      '计划解决',
      '留作参考',
      '留作参考',
      undefined,
      '留作参考',
    ]);
    expect(classOf(of('chongqing'), 'referredUpward')?.label).toBe('向上反映');
    expect(classOf(of('henan'), 'cannotNow')).toBeUndefined();
    expect(classOf(of('qingdao'), 'planned')).toMatchObject({ label: '跨年度落实', needsDate: true });
    expect(classOf(of('qingdao'), 'inProgress')).toMatchObject({ label: '年内落实', needsDate: false });
  });

  test('who rates, what follows dissatisfaction, who signs, until when a case may be withdrawn', () => {
    const say = (key: string) => {
      const { evaluation: e, letter, withdrawal, decides } = of(key);
      return [
        e.raters,
        e.onDissatisfied,
        e.onDissatisfiedAgain,
        letter.signer,
        withdrawal.until,
        decides['office.decideReturn']?.by,
      ];
    };
    expect(say('national')).toEqual(['lead', 'decide', 'conference', 'unit-principal', 'replied', undefined]);
    expect(say('beijing')).toEqual(['lead', 'decide', 'conference', 'unit-principal', 'assigned', undefined]);
    expect(say('shanghai')).toEqual(['lead', 'decide', 'conference', 'deputy-head', 'replied', 'officeOrBody']);
    expect(say('shandong')).toEqual([
      'leadCombined',
      'rehandle',
      'conference',
      'unit-principal',
      'replied',
      'officeOrBody',
    ]);
    expect(say('qingdao')).toEqual(['lead', 'decide', 'conference', 'deputy-head', 'replied', 'body']);
    expect(say('henan')).toEqual(['lead', 'rehandle', 'assessment', 'unit-principal', 'replied', 'body']);
    expect(say('binhu')).toEqual(['lead', 'rehandle', 'conference', 'unit-principal', 'replied', undefined]);
    expect(of('chongqing').evaluation).toMatchObject({
      dimensions: ['result'],
      base: 'returned',
      silence: 'noEvaluation',
    });
    expect(of('zhejiang').contact.meetingKinds).toContain('phone');
    expect(of('shandong').wording.coUnit).toBe('协办');
  });

  test('the ladder: 10, 5, 2, 1 working days before, on the day, 1, 3, 5 after; none for asking', () => {
    const { ladders, windows } = of('binhu').reminders;
    const { yearEnd, ...ladderOf } = ladders;
    for (const rungs of Object.values(ladderOf)) expect(rungs.map((r) => r.at)).toEqual([-10, -5, -2, -1, 0, 1, 3, 5]);
    // the end of the year is said once, with the todo
    expect(yearEnd).toEqual([{ at: -22, to: ['unit-clerk'], opens: 'commitment.carryOver' }]);
    expect(WINDOW_KEYS.filter((k) => windows[k] === 'none')).toEqual(['returnRequest', 'extensionAsk']);
    expect(ladders.unit?.at(0)?.to).toEqual(['unit-clerk']);
    expect(ladders.unit?.at(-1)).toMatchObject({ opens: 'office.superviseOrder' });
    expect(ladders.unit?.find((r) => r.to.includes('unit-principal'))?.at).toBe(1);
  });

  test('every start has a Chinese name', () => {
    for (const name of Object.values(STARTS)) expect(name).toMatch(/^[\u4e00-\u9fff、]+$/);
  });
});

test('docs/rulebooks.md is up to date', () => {
  const doc = readFileSync('docs/rulebooks.md', 'utf8');
  expect(doc.includes(rulebooksSection(shelf.all())) ? '' : '请运行 npm run generate').toBe('');
});
