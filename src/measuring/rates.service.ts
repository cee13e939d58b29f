/** 各率 · figures as of any past day, and for each number exactly the cases it was counted from. */
import { z } from 'zod';
import type { RateKey } from '../domain/rate/definitions.js';
import { RATE_KEYS } from '../domain/rate/definitions.js';
import { shown } from '../domain/rate/share.js';
import type { Rulebook } from '../domain/rulebook/schema.js';
import { dateOf, plusDays } from '../domain/shared/legal-date.js';
import type { Locality } from '../engine/engine.js';
import { placed } from '../identity/placed-list.js';
import type { Asker } from '../identity/traced-export.js';
import type { Database } from '../platform/database.js';
import { page } from '../platform/http/paging.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import type { RatesFilter, RatesQuery } from './population.js';
import { filter, GROUPS, isByUnit } from './population.js';
import type { Counted, Figures } from './rates.queries.js';
import { countedSql, figuresOf, PARTS } from './rates.queries.js';
import type { CountedView } from './rates.view.js';
import { countedView, groupView, nameOf, populationView, ratesView } from './rates.view.js';
import { scopeWords } from './scope-words.js';

export const casesQuery = z.object({
  ...filter,
  ...page,
  by: z.enum(GROUPS).default('none'),
  part: z.enum(PARTS).default('denominator'),
});
export const trendQuery = z.object({ ...filter, weeks: z.coerce.number().int().min(1).max(60).default(12) });
export const comparisonQuery = z.object({ ...filter, session: z.uuid() });
export type CasesQuery = z.infer<typeof casesQuery>;
export type TrendQuery = z.infer<typeof trendQuery>;
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

interface Session {
  id: string;
  name: string;
  opened_on: string;
}
const NONE: Omit<Figures, 'on'> = {
  group: '',
  name: null,
  cases: 0,
  leads: 0,
  cos: 0,
  withdrawn: 0,
  onBehalf: 0,
  books: [],
  counts: Object.fromEntries(RATE_KEYS.map((key) => [key, { numerator: 0, denominator: 0 }])) as Figures['counts'],
};
const AT_A_TIME = 1_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export class Rates {
  constructor(
    private readonly database: Pick<Database, 'snapshot'>,
    private readonly locality: Locality,
  ) {}

  table({ actor, now }: Asker, query: RatesQuery) {
    const asOf = dayOf(query, now);
    return this.database.snapshot(actor.jurisdictionId, async (tx) => {
      const found = await figuresOf(tx, actor, query, [asOf]);
      // by unit the cases are counted as lead items, in the total too
      const total =
        query.by === 'none' || query.by === 'unit'
          ? found.reduce(added, { ...NONE, on: asOf })
          : await this.total(tx, actor, query, asOf);
      const rows = query.by === 'none' ? [total] : found;
      const unit = isByUnit(actor, query);
      const items = [];
      for (const row of rows) {
        const book = await this.book(tx, actor.jurisdictionId, row.books, asOf);
        items.push({
          group: groupView(query.by, row),
          population: populationView(row),
          rates: ratesView(row, book, unit),
        });
      }
      return { asOf, population: populationView(total), items };
    });
  }

  cases({ actor, now }: Asker, key: RateKey, query: CasesQuery) {
    const { sql, values } = countedSql(actor, key, query, dayOf(query, now));
    return this.database.snapshot(actor.jurisdictionId, (tx) =>
      placed<Counted, ReturnType<typeof countedView>>(tx, query, {
        sql,
        values,
        place: z.string().max(40),
        view: countedView,
      }),
    );
  }

  /**
   * The same rows as `cases`, from first to last, all of one moment.
   * @param take is given some at a time, and how many there are in all
   */
  everyCase(
    { actor, now }: Asker,
    key: RateKey,
    query: Omit<CasesQuery, 'limit' | 'cursor'>,
    take: (rows: CountedView[], total: number) => void,
  ): Promise<void> {
    const { sql, values } = countedSql(actor, key, query, dayOf(query, now));
    return this.database.snapshot(actor.jurisdictionId, async (tx) => {
      const [count] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM (${sql}) AS listed`, values);
      await tx.query(`DECLARE listed NO SCROLL CURSOR FOR ${sql} ORDER BY place, id`, values);
      for (;;) {
        const rows = await tx.query<Counted>(`FETCH ${AT_A_TIME} FROM listed`);
        take(rows.map(countedView), count?.n ?? 0);
        if (rows.length < AT_A_TIME) return;
      }
    });
  }

  /** The figure at the end of each of the last weeks, the day asked for being the last. */
  trend({ actor, now }: Asker, key: RateKey, query: TrendQuery) {
    const asOf = dayOf(query, now);
    const days = Array.from({ length: query.weeks }, (_, i) => plusDays(asOf, -7 * (query.weeks - 1 - i)));
    return this.database.snapshot(actor.jurisdictionId, async (tx) => {
      const rows = await figuresOf(tx, actor, { ...query, by: 'none' }, days);
      const book = await this.book(tx, actor.jurisdictionId, rows.at(-1)?.books ?? [], asOf);
      const items = days.map((on) => {
        const counts = (rows.find((r) => r.on === on) ?? NONE).counts[key];
        return { on, ...counts, label: shown(counts.numerator, counts.denominator) };
      });
      return { key, name: nameOf(key, book), items };
    });
  }

  /** 同期比较 · last session of the same kind on the same day since its opening. */
  comparison({ actor, now }: Asker, key: RateKey, query: ComparisonQuery) {
    const asOf = dayOf(query, now);
    return this.database.snapshot(actor.jurisdictionId, async (tx) => {
      const sessions = await tx.query<Session>(
        `SELECT o.id, o.name, o.opened_on FROM council_session s JOIN council_session o
           ON o.jurisdiction_id = s.jurisdiction_id AND o.kind = s.kind AND o.opened_on <= s.opened_on
         WHERE s.jurisdiction_id = $1 AND s.id = $2 ORDER BY o.opened_on DESC, o.id = s.id DESC LIMIT 2`,
        [actor.jurisdictionId, query.session],
      );
      const [current, previous] = sessions;
      const book = await this.book(tx, actor.jurisdictionId, [], asOf);
      if (!current) return { key, name: nameOf(key, book), current: null, previous: null };
      const day = daysBetween(current.opened_on, asOf);
      const side = async (session: Session) => {
        const on = plusDays(session.opened_on, day);
        const { counts } = await this.total(tx, actor, { ...query, by: 'none', session: session.id }, on);
        const { id, name } = session;
        const { numerator, denominator } = counts[key];
        return { session: { id, name }, asOf: on, day, numerator, denominator, label: shown(numerator, denominator) };
      };
      return {
        key,
        name: nameOf(key, book),
        current: await side(current),
        previous: previous ? await side(previous) : null,
      };
    });
  }

  /** 统计范围 · in words; '' where nothing narrows it. */
  scopeOf({ jurisdictionId }: Asker['actor'], query: RatesFilter): Promise<string> {
    return this.database.snapshot(jurisdictionId, (tx) => scopeWords(tx, jurisdictionId, query));
  }

  /** 名称 · as the rulebook in force on the day words it. */
  nameOf({ jurisdictionId }: Asker['actor'], key: RateKey, on: string): Promise<string> {
    return this.database.snapshot(jurisdictionId, async (tx) =>
      nameOf(key, await this.book(tx, jurisdictionId, [], on)),
    );
  }

  private async total(tx: Tx, actor: Asker['actor'], query: RatesQuery, asOf: string): Promise<Figures> {
    const [row] = await figuresOf(tx, actor, { ...query, by: 'none' }, [asOf]);
    return row ?? { ...NONE, on: asOf };
  }

  /** In whose words the rates are put: the newest book of the rows, else the one in force here. */
  private async book(tx: Tx, jurisdictionId: string, books: readonly string[], on: string): Promise<Rulebook> {
    const [key, version] = books.at(-1)?.split('@') ?? [];
    if (key !== undefined && version !== undefined) return this.locality.shelf.get(key, version);
    const [row] = await tx.query<{ rulebook_key: string }>(`SELECT rulebook_key FROM jurisdiction WHERE id = $1`, [
      jurisdictionId,
    ]);
    const held = this.locality.shelf.all().filter((b) => b.key === row?.rulebook_key);
    return held.find((b) => b.effectiveFrom <= on) ?? (held[0] as Rulebook);
  }
}

function added(a: Figures, b: Figures): Figures {
  const counts = Object.fromEntries(
    RATE_KEYS.map((key) => [
      key,
      {
        numerator: a.counts[key].numerator + b.counts[key].numerator,
        denominator: a.counts[key].denominator + b.counts[key].denominator,
      },
    ]),
  ) as Figures['counts'];
  return {
    ...a,
    cases: a.cases + b.cases,
    leads: a.leads + b.leads,
    cos: a.cos + b.cos,
    withdrawn: a.withdrawn + b.withdrawn,
    onBehalf: a.onBehalf + b.onBehalf,
    books: [...new Set([...a.books, ...b.books])].sort(),
    counts,
  };
}

/** 截至日 · what is to come is not known: no figure has it. */
function dayOf({ asOf }: Pick<RatesFilter, 'asOf'>, now: string): string {
  const today = dateOf(now);
  if (asOf !== undefined && asOf > today) {
    throw new Problem(400, 'request.invalid', '截至日不得晚于今天', [{ path: 'asOf', message: '不得晚于今天' }]);
  }
  return asOf ?? today;
}
