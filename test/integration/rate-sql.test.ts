/**
 * 语句与定义 · over two thousand lives the SQL of every rate gives what the naive fold over their events gives: at chance
 * days, for whoever asks, group by group, down to the cases; and a statement that is altered in one place does not.
 */
import { loadConfig } from '../../src/app/config-files.js';
import { countOf, RATE_KEYS, RATES, rateOf } from '../../src/domain/rate/definitions.js';
import type { RateKey } from '../../src/domain/rate/definitions.js';
import type { Fact } from '../../src/domain/rate/fact.js';
import { factsAsOf } from '../../src/domain/rate/fold.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { plusDays } from '../../src/domain/shared/legal-date.js';
import type { Group } from '../../src/measuring/population.js';
import { countedAs, GROUPS } from '../../src/measuring/population.js';
import type { Figures } from '../../src/measuring/rates.queries.js';
import { countedSql, figuresOf, figuresSql, PARTS } from '../../src/measuring/rates.queries.js';
import { EngineDistrict } from '../support/engine-district.js';
import { clerk, CO_SIGNER, CPPCC, DEPUTY, DISTRICT, NPC, OFFICE, principal, REGISTRATION } from '../support/office.js';
import { historyOf, insertLives } from '../support/rate-history.js';
import type { Life } from '../support/rate-lives.js';
import { lifeOf } from '../support/rate-lives.js';
import { seeded } from '../support/seeded.js';

const LIVES = 2000;
const START = Number(process.env.SEED ?? 1);
const SESSIONS = [
  REGISTRATION,
  REGISTRATION,
  { session: '01900000-0000-7000-8000-000000000007', kind: 'suggestion' as const },
  { session: '01900000-0000-7000-8000-000000000008', kind: 'proposal' as const },
];
const STREETS = ['01900000-0000-7000-8000-000000000051', '01900000-0000-7000-8000-000000000052'];
const { shelf } = await loadConfig();
const everySigner = (() => {
  const book = structuredClone(shelf.newest('binhu', '2025-02-01'));
  Object.assign(book, { version: '2022.9' });
  Object.assign(book.evaluation, { raters: 'everySigner', passMark: 0.8, base: 'all' });
  return book;
})();
const localities = ['binhu', 'binhu', 'chongqing', 'shanghai', everySigner];
const READERS: readonly Actor[] = [OFFICE, NPC, CPPCC, clerk(1), principal(2), clerk(3), DEPUTY, CO_SIGNER];

let district: EngineDistrict;
const lives: Life[] = [];
const days = Array.from({ length: 6 }, (_, i) => plusDays('2025-02-20', Math.floor(seeded(START * 97 + i)() * 260)));

beforeAll(async () => {
  district = await EngineDistrict.open();
  for (let i = 0; i < LIVES; i++) {
    lives.push(lifeOf({ seed: START * 100_000 + i, localities, sessions: SESSIONS, streets: STREETS }));
  }
  await insertLives(district.db, lives, SESSIONS, STREETS);
}, 600_000);
afterAll(() => district.close());

interface Known {
  life: Life;
  fact: Fact;
}
const folded = new Map<string, Known[]>();
/** What the log of each life says of a day. */
function known(day: string): Known[] {
  const found =
    folded.get(day) ??
    lives.flatMap((life) => factsAsOf(life.id, life.rulebook, life, day).map((fact) => ({ life, fact })));
  folded.set(day, found);
  return found;
}

function seenBy(actor: Actor, all: readonly Known[]): Known[] {
  const units = actor.roles.flatMap((r) => r.unitId ?? []);
  if (actor === OFFICE) return [...all];
  if (actor === NPC) return all.filter(({ fact }) => fact.kind === 'suggestion');
  if (actor === CPPCC) return all.filter(({ fact }) => fact.kind === 'proposal');
  if (units.length > 0) return all.filter(({ fact }) => fact.unitId !== null && units.includes(fact.unitId));
  return all.filter(({ life }) => life.head.proposers.some((p) => p.personId === actor.personId));
}

const GROUP_OF: Record<Group, (f: Fact) => string | null> = {
  none: () => '',
  unit: (f) => f.unitId,
  category: (f) => f.category,
  street: (f) => f.streetId,
  kind: (f) => f.kind,
  delegation: (f) => f.delegation,
  key: (f) => String(f.isKey),
  month: (f) => f.month,
  session: (f) => f.sessionId,
};

/** group → rate → n/d, where anything is counted at all */
function naive(actor: Actor, by: Group, day: string): Record<string, string> {
  const facts = seenBy(actor, known(day)).map((k) => k.fact);
  const groups = new Map<string | null, Fact[]>();
  for (const f of facts) {
    const key = GROUP_OF[by](f);
    groups.set(key, [...(groups.get(key) ?? []), f]);
  }
  const out: Record<string, string> = {};
  for (const [group, own] of groups) {
    for (const rate of RATES) {
      const counted = own.filter((f) => f.subject === countedAs(rate, actor, { by }));
      const { numerator, denominator } = countOf(rate, counted, day);
      if (denominator > 0) out[`${group} ${rate.key}`] = `${numerator}/${denominator}`;
    }
  }
  return out;
}
function told(rows: readonly Pick<Figures, 'group' | 'counts'>[]): Record<string, string> {
  const out: Record<string, string> = {};
  for (const { group, counts } of rows) {
    for (const key of RATE_KEYS) {
      const { numerator, denominator } = counts[key];
      if (denominator > 0) out[`${group} ${key}`] = `${numerator}/${denominator}`;
    }
  }
  return out;
}
const read = <T>(work: Parameters<typeof district.db.database.read<T>>[1]) => district.db.database.read(DISTRICT, work);

describe('语句与定义', () => {
  it('the lives reach both sides of every rate', () => {
    const all = known('2025-12-31').map((k) => k.fact);
    for (const rate of RATES) {
      const { numerator, denominator } = countOf(
        rate,
        all.filter((f) => f.subject === rate.counted),
        '2025-12-31',
      );
      expect([rate.key, numerator > 20, denominator - numerator > 5]).toEqual([rate.key, true, true]);
    }
  });

  it.each(READERS.map((r, i) => [r.roles[0]?.role ?? String(i), r] as const))(
    'for a %s, by every group',
    async (_role, reader) => {
      for (const by of GROUPS) {
        const rows = await read((tx) => figuresOf(tx, reader, { by }, days));
        for (const day of days) {
          const figures = told(rows.filter((r) => r.on === day));
          expect({ by, day, figures }).toEqual({ by, day, figures: naive(reader, by, day) });
        }
      }
    },
  );

  it('filters as it groups', async () => {
    for (const day of days.slice(0, 3)) {
      const [figures] = await read((tx) =>
        figuresOf(tx, OFFICE, { by: 'none', category: '城乡建设', key: 'false' }, [day]),
      );
      const own = known(day)
        .map((k) => k.fact)
        .filter((f) => f.category === '城乡建设' && !f.isKey);
      for (const rate of RATES) {
        const counted = own.filter((f) => f.subject === rate.counted);
        expect(figures?.counts[rate.key] ?? { numerator: 0, denominator: 0 }).toEqual(countOf(rate, counted, day));
      }
    }
  });

  it.each(RATE_KEYS)('%s: each number opens exactly its cases', async (key) => {
    const rate = rateOf(key);
    for (const day of days.slice(0, 4)) {
      for (const [reader, by] of [
        [OFFICE, 'none'],
        [OFFICE, 'unit'],
        [clerk(1), 'none'],
        [NPC, 'none'],
      ] as const) {
        const subject = countedAs(rate, reader, { by });
        const base = seenBy(reader, known(day))
          .map((k) => k.fact)
          .filter((f) => f.subject === subject && f.standing === 'in' && rate.inDenominator(f, day));
        for (const part of PARTS) {
          const wanted = base.filter(
            (f) => part === 'denominator' || rate.inNumerator(f, day) === (part === 'numerator'),
          );
          const { sql, values } = countedSql(reader, key, { by, part }, day);
          const rows = await read((tx) => tx.query<{ id: string }>(`SELECT id FROM (${sql}) AS x`, values));
          expect(rows.map((r) => r.id).sort()).toEqual(wanted.map((f) => f.id).sort());
        }
      }
    }
  });
});

/** One place of the statement, altered. */
const BROKEN: [what: string, from: string | RegExp, to: string][] = [
  ['a date that is today has passed', /(_due_on) < d\.on_day/g, '$1 <= d.on_day'],
  ['on the last day is late', /_on <= f\./g, '_on < f.'],
  ['waived meetings are counted', `IN ('met', 'owed')`, `IN ('met', 'owed', 'waived')`],
  ['a released meeting is met', `(f.contact = 'met')`, `(f.contact <> 'waived')`],
  ['basically satisfied is not satisfied', /IN \('satisfied', 'basically'\)/g, `IN ('satisfied')`],
  ['strict takes the basically satisfied too', `f.result = 'satisfied'`, `f.result IN ('satisfied', 'basically')`],
  ['the base of all is taken for the forms returned', /WHEN 'all'/g, `WHEN 'none'`],
  ['who cannot rate is waited for', /AND NOT f\.is_excused/g, ''],
  ['the last word for the first', /f\.first_result/g, 'f.result'],
  ['the result for the process', /f\.process IN/g, 'f.result IN'],
  ['solved for done', /f\.is_accomplished/g, 'f.is_resolved'],
  ['done for solved', /f\.is_resolved/g, 'f.is_accomplished'],
  ['late resubmissions are overlooked', /CASE WHEN f\.resubmitted_on IS NULL.*?END/gs, 'true'],
  ['opinions that never came are overlooked', `f.opinion_on IS NOT NULL OR`, `f.opinion_on IS NOT NULL AND`],
  ['letters on request are to be published', /f\.is_proactive AND/g, ''],
  ['what cannot be kept is not yet due', ' OR f.is_unkeepable', ''],
  ['a rehandling is due by the first date', /f\.rehandle_due_on/g, 'f.reply_due_on'],
  ['a plan without receipt', `(f.received_on IS NOT NULL) AND (f.planned_on`, `true AND (f.planned_on`],
  ['who was led by a delegate', 'f.is_principal_led', 'f.planned_on IS NOT NULL'],
  ['the day itself is left out', 'f.recorded_on <= d.on_day', 'f.recorded_on < d.on_day'],
  ['a day too much', 'd.on_day < f.until_on', 'd.on_day <= f.until_on'],
  ['withdrawn cases stay', /f\.standing = 'in' AND/g, `f.standing <> 'out' AND`],
  ['items that left stay', /f\.standing = 'in' AND|f\.standing <> 'out'/g, ''],
  ['co items for lead items', /f\.subject = 'lead'/g, `f.subject = 'co'`],
  ['lead items for cases', /f\.subject = 'case'/g, `f.subject = 'lead'`],
];

describe('改动一处的语句', () => {
  it.each(BROKEN)('%s: is noticed', async (_what, from, to) => {
    const isNoticed = await Promise.all(
      (['none', 'unit'] as const).map(async (by) => {
        const { sql, values } = figuresSql(OFFICE, { by }, days);
        const altered = sql
          .replaceAll(from instanceof RegExp ? from : new RegExp(escaped(from), 'g'), to)
          .replace(/WHERE\s+AND/, 'WHERE')
          .replace(/WHERE\s+GROUP/, 'GROUP');
        if (altered === sql) return false;
        const rows = await read((tx) =>
          tx.query<Record<string, number> & { on_day: string; group_id: string }>(altered, values),
        );
        return days.some((day) => {
          const figures = told(
            rows.filter((r) => r.on_day === day).map((r) => ({ group: r.group_id, counts: countsOf(r) })),
          );
          return JSON.stringify(sorted(figures)) !== JSON.stringify(sorted(naive(OFFICE, by, day)));
        });
      }),
    );
    expect(isNoticed).toContain(true);
  });

  it('and the same way of looking notices nothing where nothing is altered', async () => {
    const { sql, values } = figuresSql(OFFICE, { by: 'unit' }, days);
    const rows = await read((tx) =>
      tx.query<Record<string, number> & { on_day: string; group_id: string }>(sql, values),
    );
    for (const day of days) {
      const figures = rows.filter((r) => r.on_day === day).map((r) => ({ group: r.group_id, counts: countsOf(r) }));
      expect(sorted(told(figures))).toEqual(sorted(naive(OFFICE, 'unit', day)));
    }
  });

  it('every row of a life stands for the days until the next', () => {
    for (const life of lives.slice(0, 50)) {
      const rows = historyOf(life);
      for (const row of rows) expect(String(row.until_on) > row.recorded_on).toBe(true);
    }
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const sorted = (figures: Record<string, string>): [string, string][] =>
  Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1));
const countsOf = (r: Record<string, number>) =>
  Object.fromEntries(
    RATE_KEYS.map((key: RateKey) => [key, { numerator: r[`${key}_n`] ?? 0, denominator: r[`${key}_d`] ?? 0 }]),
  ) as Figures['counts'];
