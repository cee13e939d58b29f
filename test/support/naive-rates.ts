/** 逐件计数 · who counts what, said a second time and as plainly as can be: facts in memory, filtered and counted one by one. */
import { RATE_KEYS, rateOf, subjectOf } from '../../src/domain/rate/definitions.js';
import type { RateKey } from '../../src/domain/rate/definitions.js';
import type { Fact } from '../../src/domain/rate/fact.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Group, RatesFilter } from '../../src/measuring/population.js';
import type { Figures, Part } from '../../src/measuring/rates.queries.js';
import type { Folded } from './rate-history.js';
import { factsOn } from './rate-history.js';

export interface Question {
  reader: Actor;
  by: Group;
  filter: RatesFilter;
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

const unitOf = (reader: Actor): string | null => reader.roles.find((r) => r.unitId !== null)?.unitId ?? null;
/** in the hands of a unit lead items stand for cases */
const isOfUnits = ({ reader, by, filter }: Question): boolean =>
  by === 'unit' || filter.unit !== undefined || unitOf(reader) !== null;

function isSeen(reader: Actor, { life }: Folded, f: Fact): boolean {
  const role = reader.roles[0]?.role;
  if (unitOf(reader) !== null) return f.unitId === unitOf(reader);
  if (role === 'npc-staff') return f.kind === 'suggestion';
  if (role === 'cppcc-staff') return f.kind === 'proposal';
  if (role === 'deputy' || role === 'member') return life.head.proposers.some((p) => p.personId === reader.personId);
  return true;
}

const isWanted = (filter: RatesFilter, f: Fact): boolean =>
  (filter.session === undefined || f.sessionId === filter.session) &&
  (filter.kind === undefined || f.kind === filter.kind) &&
  (filter.unit === undefined || f.unitId === filter.unit) &&
  (filter.category === undefined || f.category === filter.category) &&
  (filter.street === undefined || f.streetId === filter.street) &&
  (filter.delegation === undefined || f.delegation === filter.delegation) &&
  (filter.key === undefined || String(f.isKey) === filter.key) &&
  (filter.month === undefined || f.month === filter.month) &&
  (filter.blank === undefined || GROUP_OF[filter.blank](f) === null);

/** The figures of one folded population, on any day. */
export class NaiveRates {
  constructor(private readonly folded: readonly Folded[]) {}

  private readonly known = new Map<string, { folded: Folded; fact: Fact }[]>();
  private on(day: string) {
    const found =
      this.known.get(day) ?? this.folded.flatMap((folded) => factsOn(folded, day).map((fact) => ({ folded, fact })));
    this.known.set(day, found);
    return found;
  }

  facts({ reader, filter }: Pick<Question, 'reader' | 'filter'>, day: string): Fact[] {
    return this.on(day)
      .filter(({ folded, fact }) => isSeen(reader, folded, fact) && isWanted(filter, fact))
      .map(({ fact }) => fact);
  }

  figures(question: Question, day: string): Omit<Figures, 'name'>[] {
    const groups = new Map<string | null, Fact[]>();
    for (const f of this.facts(question, day)) {
      if (f.standing === 'out' || (question.by === 'unit' && f.unitId === null)) continue;
      const group = GROUP_OF[question.by](f);
      const own = groups.get(group) ?? [];
      own.push(f);
      groups.set(group, own);
    }
    return [...groups].map(([group, own]) => ({ on: day, group, ...counted(own, isOfUnits(question), day) }));
  }

  /** @returns the ids behind one number */
  list(key: RateKey, part: Part, question: Question, day: string): string[] {
    const rate = rateOf(key);
    const subject = subjectOf(rate, isOfUnits(question));
    return this.facts(question, day)
      .filter((f) => f.subject === subject && f.standing === 'in' && rate.inDenominator(f, day))
      .filter((f) => part === 'denominator' || rate.inNumerator(f, day) === (part === 'numerator'))
      .map((f) => f.id)
      .sort();
  }
}

function counted(facts: readonly Fact[], ofUnits: boolean, day: string): Omit<Figures, 'on' | 'group' | 'name'> {
  const whole = ofUnits ? 'lead' : 'case';
  const inside = facts.filter((f) => f.standing === 'in');
  const books = facts.map((f) => f.rulebook).sort();
  const counts = RATE_KEYS.map((key) => {
    const rate = rateOf(key);
    const base = inside.filter((f) => f.subject === subjectOf(rate, ofUnits) && rate.inDenominator(f, day));
    return [key, { numerator: base.filter((f) => rate.inNumerator(f, day)).length, denominator: base.length }] as const;
  });
  return {
    cases: inside.filter((f) => f.subject === whole).length,
    leads: inside.filter((f) => f.subject === 'lead').length,
    cos: inside.filter((f) => f.subject === 'co').length,
    withdrawn: facts.filter((f) => f.subject === whole && f.standing === 'withdrawn').length,
    onBehalf: inside.filter((f) => f.subject === whole && f.isOnBehalf).length,
    books: [...new Set([books[0], books.at(-1)].flatMap((b) => b ?? []))],
    counts: Object.fromEntries(counts) as Figures['counts'],
  };
}
