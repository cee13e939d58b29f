/**
 * 语句与定义 · over two thousand lives the SQL of every rate gives what the naive fold over their events gives: on chance
 * days, for whoever asks, group by group, down to the cases; and SQL that is altered in one place does not.
 * SEED=n runs other lives and other questions.
 */
import fc from 'fast-check';
import { loadConfig } from '../../src/app/config-files.js';
import { countOf, RATE_KEYS, RATES } from '../../src/domain/rate/definitions.js';
import type { RateKey } from '../../src/domain/rate/definitions.js';
import { plusDays } from '../../src/domain/shared/legal-date.js';
import { GROUPS } from '../../src/measuring/population.js';
import type { Statements } from '../../src/measuring/rate-marks.js';
import { marksOf } from '../../src/measuring/rate-marks.js';
import { RATE_SQL } from '../../src/measuring/rate-sql.js';
import type { RatesFilter } from '../../src/measuring/population.js';
import { countedSql, figuresOf, figuresSql, PARTS } from '../../src/measuring/rates.queries.js';
import { BROKEN_FRAME, BROKEN_RATES, brokenStatements } from '../support/broken-rates.js';
import { EngineDistrict } from '../support/engine-district.js';
import type { Question } from '../support/naive-rates.js';
import { NaiveRates } from '../support/naive-rates.js';
import {
  clerk,
  CO_SIGNER,
  CPPCC,
  DEPUTY,
  DISTRICT,
  HEAD,
  NPC,
  OFFICE,
  principal,
  REGISTRATION,
  SUPERVISION,
  unit,
  unitOffice,
} from '../support/office.js';
import { foldedLife, historyOf, insertLives, insertPlaces } from '../support/rate-history.js';
import type { Folded } from '../support/rate-history.js';
import { lifeOf } from '../support/rate-lives.js';

const LIVES = 2000;
const seed = Number(process.env.SEED ?? 20250101);
const SESSIONS = [
  REGISTRATION,
  { session: '01900000-0000-7000-8000-000000000007', kind: 'suggestion' as const },
  { session: '01900000-0000-7000-8000-000000000008', kind: 'proposal' as const },
];
const STREETS = ['01900000-0000-7000-8000-000000000051', '01900000-0000-7000-8000-000000000052'];
const CATEGORIES = ['城乡建设', '社会治理', '教科文卫'];
const DELEGATIONS = ['第一代表团', '第二代表团'];
const { shelf } = await loadConfig();
/** what no locality of ours says of ratings */
const bookWith = (version: string, evaluation: object) => {
  const book = structuredClone(shelf.newest('binhu', '2025-02-01'));
  return Object.assign(book, { version, evaluation: { ...book.evaluation, ...evaluation } });
};
const localities = [
  ...['binhu', 'binhu', 'chongqing', 'shanghai'],
  bookWith('2022.8', { base: 'all', dimensions: ['result'] }),
  bookWith('2022.9', { base: 'all', raters: 'everySigner', passMark: 0.8 }),
];
const AUDITOR = { ...SUPERVISION, roles: [{ role: 'audit-admin' as const, unitId: null }] };
const READERS = [
  ...[OFFICE, HEAD, SUPERVISION, AUDITOR, NPC, CPPCC],
  ...[clerk(1), principal(2), unitOffice(3), DEPUTY, CO_SIGNER],
];

const day = fc.integer({ min: 0, max: 330 }).map((n) => plusDays('2025-02-10', n));
/** the same days for the same seed */
const days = (n: number) =>
  fc
    .sample(fc.uniqueArray(day, { minLength: n, maxLength: n }), { seed, numRuns: 1 })
    .flat()
    .sort();
const one = {
  session: fc.constantFrom(...SESSIONS.map((s) => s.session)),
  kind: fc.constantFrom('suggestion' as const, 'proposal' as const),
  unit: fc.constantFrom(...[1, 2, 3, 4, 5].map(unit)),
  category: fc.constantFrom(...CATEGORIES),
  street: fc.constantFrom(...STREETS),
  delegation: fc.constantFrom(...DELEGATIONS),
  key: fc.constantFrom('true' as const, 'false' as const),
  month: fc.constantFrom('2025-02', '2025-03', '2025-04'),
  blank: fc.constantFrom('category' as const, 'street' as const, 'delegation' as const),
};
const filter: fc.Arbitrary<RatesFilter> = fc.oneof(
  fc.constant({}),
  ...Object.entries(one).map(([name, value]) => fc.record({ [name]: value })),
  fc.record({ session: one.session, unit: one.unit }),
  fc.record({ kind: one.kind, month: one.month, key: one.key }),
);
const question = fc.record<Question>({
  reader: fc.constantFrom(...READERS),
  by: fc.constantFrom(...GROUPS),
  filter,
});

let district: EngineDistrict;
let folded: Folded[];
let naive: NaiveRates;

beforeAll(async () => {
  district = await EngineDistrict.open();
  await insertPlaces(district.db, { sessions: SESSIONS, streets: STREETS, categories: CATEGORIES });
  const [seeds = []] = fc.sample(
    fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: LIVES, maxLength: LIVES, size: 'max' }),
    { seed, numRuns: 1 },
  );
  folded = seeds.map((of) => foldedLife(lifeOf({ seed: of, localities, sessions: SESSIONS, streets: STREETS })));
  naive = new NaiveRates(folded);
  await insertLives(district.db, folded);
}, 600_000);
afterAll(() => district.close());

const read = <T>(work: Parameters<typeof district.db.database.read<T>>[1]) => district.db.database.read(DISTRICT, work);
const byGroup = <T extends { on: string; group: string | null }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.on + String(a.group) < b.on + String(b.group) ? -1 : 1));

async function told({ reader, by, filter: within }: Question, on: readonly string[], statements?: Statements) {
  const rows = await read((tx) => figuresOf(tx, reader, { ...within, by }, on, statements && marksOf(statements)));
  return byGroup(rows.map(({ name: _name, ...figures }) => figures));
}
const wanted = (asked: Question, on: readonly string[]) => byGroup(on.flatMap((d) => naive.figures(asked, d)));

function listSql(...of: Parameters<typeof countedSql>) {
  const { sql, values } = countedSql(...of);
  return { sql: `SELECT id FROM (${sql}) AS x ORDER BY id`, values };
}

async function opened(
  key: RateKey,
  part: (typeof PARTS)[number],
  { reader, by, filter: within }: Question,
  on: string,
  statements?: Statements,
): Promise<string[]> {
  const { sql, values } = listSql(reader, key, { ...within, by, part }, on, statements);
  const rows = await read((tx) => tx.query<{ id: string }>(sql, values));
  return rows.map((r) => r.id).sort();
}

/** rows whose kept marks are others than those of today's predicates */
async function unlike(): Promise<number> {
  const { open, late } = marksOf(RATE_SQL);
  const [row] = await district.db.superuser<{ n: number }>(
    `SELECT count(*)::int AS n FROM rate_fact f WHERE f.marks_open <> (${open}) OR f.marks_late <> (${late})`,
  );
  return row?.n ?? -1;
}

describe('语句与定义', () => {
  it('the lives are many, and reach both sides of every rate', () => {
    expect(new Set(folded.map((f) => f.life.id)).size).toBe(LIVES);
    const all = naive.facts({ reader: OFFICE, filter: {} }, '2025-12-31');
    for (const rate of RATES) {
      const own = all.filter((f) => f.subject === rate.counted);
      const { numerator, denominator } = countOf(rate, own, '2025-12-31');
      expect([rate.key, numerator > 20, denominator - numerator > 5]).toEqual([rate.key, true, true]);
    }
  });

  it.each(READERS.map((r) => [r.roles[0]?.role ?? '', r.personId, r] as const))(
    'for a %s (%s), by every group',
    async (_role, _person, reader) => {
      for (const by of GROUPS) {
        const asked = { reader, by, filter: {} };
        expect(await told(asked, days(4))).toEqual(wanted(asked, days(4)));
      }
    },
  );

  it('of any day, for whoever asks, by whatever is filtered and grouped', async () => {
    const property = fc.asyncProperty(question, day, async (asked, on) => {
      expect(await told(asked, [on])).toEqual(wanted(asked, [on]));
    });
    await fc.assert(property, { seed, numRuns: 120 });
  });

  it.each(RATE_KEYS)('%s: each number opens exactly its cases', async (key) => {
    const property = fc.asyncProperty(question, day, async (asked, on) => {
      for (const part of PARTS) {
        expect(await opened(key, part, asked, on)).toEqual(naive.list(key, part, asked, on));
      }
    });
    await fc.assert(property, {
      seed,
      numRuns: 24,
      examples: READERS.map((reader) => [{ reader, by: 'none', filter: {} }, days(1)[0] ?? '']),
    });
  });

  it('the marks that are kept are what the predicates say', async () => {
    expect(await unlike()).toBe(0);
  });

  it('every row of a life stands for the days until the next', () => {
    for (const row of folded.slice(0, 100).flatMap(historyOf))
      expect(String(row.until_on) > row.recorded_on).toBe(true);
  });
});

describe('改动一处的语句', () => {
  const DAYS = days(12);
  /** by unit and as a whole, so that both subjects of a rate are asked */
  const asked = (reader = OFFICE): Question[] => (['none', 'unit'] as const).map((by) => ({ reader, by, filter: {} }));
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

  async function isNoticedInFigures(statements: Statements, key: RateKey): Promise<boolean> {
    for (const q of asked()) {
      for (const on of DAYS) {
        const [rows, right] = [await told(q, [on], statements), wanted(q, [on])];
        const [these, those] = [rows, right].map((all) => all.map((r) => [r.group, r.counts[key]]));
        if (differs(these, those)) return true;
      }
    }
    return false;
  }

  async function isNoticedInLists(statements: Statements, key: RateKey): Promise<boolean> {
    for (const q of asked()) {
      for (const on of DAYS) {
        for (const part of PARTS) {
          if (differs(await opened(key, part, q, on, statements), naive.list(key, part, q, on))) return true;
        }
      }
    }
    return false;
  }

  it('stands in two places of every rate', () => {
    const altered = RATE_KEYS.map((key) => [key, BROKEN_RATES.filter((b) => b[1] === key).length >= 2]);
    expect(altered).toEqual(RATE_KEYS.map((key) => [key, true]));
  });

  it.each(BROKEN_RATES)('%s (%s, %s): is noticed in the figures and in the lists', async (...broken) => {
    const statements = brokenStatements(broken);
    const [, key] = broken;
    expect([await isNoticedInFigures(statements, key), await isNoticedInLists(statements, key)]).toEqual([true, true]);
  });

  type Sql = ReturnType<typeof figuresSql>;
  it.each(BROKEN_FRAME)('%s: is noticed in the figures and in the lists', async (_what, reader, from, to) => {
    const isNoticed = async (all: readonly Sql[]): Promise<boolean> => {
      for (const { sql, values } of all) {
        if (!sql.includes(from)) continue;
        const rows = (text: string) => read((tx) => tx.query(text, values));
        if (differs(await rows(sql), await rows(sql.replaceAll(from, to)))) return true;
      }
      return false;
    };
    const figures = asked(reader).map(({ by }) => figuresSql(reader, { by }, DAYS, marksOf(RATE_SQL)));
    const lists = asked(reader).flatMap(({ by }) =>
      RATE_KEYS.flatMap((key) => DAYS.map((on) => listSql(reader, key, { by, part: 'denominator' }, on))),
    );
    expect([await isNoticed(figures), await isNoticed(lists)]).toEqual([true, true]);
  });

  it('marks that are kept otherwise than the predicates say are noticed', async () => {
    for (const [column, from] of [
      ['marks_late', marksOf(RATE_SQL).late],
      ['marks_open', marksOf(RATE_SQL).open],
    ] as const) {
      const to = from.replaceAll('f.is_resolved', 'f.is_accomplished').replaceAll('f.', '');
      await district.db.superuser(`ALTER TABLE rate_fact ALTER COLUMN ${column} SET EXPRESSION AS (${to})`);
      expect(await unlike()).toBeGreaterThan(0);
    }
    const [all] = asked();
    if (all) expect(await told(all, DAYS)).not.toEqual(wanted(all, DAYS));
  });
});
