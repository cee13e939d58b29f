/** 随机的办理过程 · lives of cases in memory, each step decided by the domain, weighted so that most come to an answer. */
import type { CaseState, Item } from '../../src/domain/case.js';
import type { Command, CommandType } from '../../src/domain/commands.js';
import { COMMANDS } from '../../src/domain/commands.js';
import { isAdmitted } from '../../src/domain/decide.js';
import type { RegisterInput } from '../../src/domain/proposal/registration.js';
import type { ArmedDate } from '../../src/domain/rate/dossier.js';
import type { LoggedEvent } from '../../src/domain/rate/fold.js';
import type { Rulebook } from '../../src/domain/rulebook/schema.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { dateOf, plusDays } from '../../src/domain/shared/legal-date.js';
import type { Position, Shape } from './moves.js';
import { choicesOf, givers } from './moves.js';
import { CaseInMemory, CO_SIGNER, DEPUTY, person, REGISTRATION } from './office.js';
import { seeded } from './seeded.js';

export type Chance = () => number;
const pick = <T>(chance: Chance, from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;

const WEIGHTS: Partial<Record<CommandType, number>> = {
  'office.assign': 30,
  'unit.accept': 20,
  'lead.plan': 3,
  'principal.takeLead': 5,
  'lead.recordContact': 8,
  'proposer.confirmContact': 40,
  'proposer.waiveContact': 2,
  'office.releaseContact': 2,
  'lead.draftReply': 7,
  'lead.submitReply': 60,
  'office.reviewReply': 60,
  'principal.sign': 60,
  'principal.sendBack': 1,
  'lead.sendReply': 90,
  'lead.reissueReply': 2,
  'proposer.evaluate': 70,
  'proposer.reviseEvaluation': 3,
  'office.rehandle': 60,
  'body.recordConference': 30,
  'lead.publishReply': 10,
  'office.reviewOpenness': 4,
  'co.submitOpinion': 30,
  'lead.adoptOpinion': 40,
  'lead.requestSupplement': 4,
  'office.decideSupplement': 3,
  'lead.requestOpinion': 1,
  'office.waiveOpinion': 4,
  'unit.requestExtension': 1.5,
  'office.decideExtension': 20,
  'unit.requestReturn': 0.5,
  'office.decideReturn': 30,
  'office.reassign': 0.5,
  'office.withdrawUnit': 0.3,
  'office.addCo': 0.4,
  'office.markHard': 0.4,
  'office.close': 1,
  'office.archive': 0.3,
  'office.correctRegistration': 0.5,
  'office.void': 0.1,
  'office.convert': 0.3,
  'proposer.requestWithdrawal': 0.3,
  'office.withdraw': 3,
  'body.markKey': 0.5,
  'body.unmarkKey': 0.5,
  'body.recordUnavailable': 0.4,
  'commitment.claim': 30,
  'office.confirmFulfilment': 40,
  'commitment.carryOver': 2,
  'commitment.declareImpossible': 1,
  'commitment.explainAtTermEnd': 1,
  'lead.draftFollowUp': 6,
};
const TYPES = Object.keys(WEIGHTS) as CommandType[];
const TOTAL = TYPES.reduce((sum, type) => sum + (WEIGHTS[type] ?? 0), 0);

function weighted(chance: Chance): CommandType {
  let at = chance() * TOTAL;
  return TYPES.find((type) => (at -= WEIGHTS[type] ?? 0) < 0) ?? 'office.assign';
}

const CATEGORIES = ['城乡建设', '社会治理', '教科文卫'];
export const SHAPES: Shape[] = [
  { leads: [1], cos: [], spare: 5 },
  { leads: [2], cos: [3], spare: 1 },
  { leads: [3], cos: [1, 4], spare: 2 },
  { leads: [1, 2], cos: [], spare: 3 },
  { leads: [2, 4], cos: [5], spare: 1 },
];
/** the data that the walks of other tests do not tell apart and the rates do */
const SPECIAL: Partial<
  Record<CommandType, (c: Position, item: Item | undefined, chance: Chance, data: object) => object>
> = {
  'lead.recordContact': (c, item, chance) => ({
    at: new Date(Date.parse(c.now) - Math.floor(chance() * 6) * 86_400_000).toISOString(),
    unitPeople: chance() < 0.5 ? [{ personId: principalOf(item) }] : ['张三'],
    proposerIds: chance() < 0.8 ? c.state.proposers.map((p) => p.id) : c.state.proposers.slice(-1).map((p) => p.id),
  }),
  'lead.draftReply': (c, _item, chance, data) => ({
    publicity: pick(chance, ['proactive', 'proactive', 'onRequest']),
    ...('outcome' in data && data.outcome === 'planned' && 'commitments' in data
      ? { commitments: (data.commitments as object[]).map((m) => soon(c, m, chance)) }
      : { outcome: pick(chance, ['solved', 'partly', 'cannotNow', 'reference']) }),
  }),
  'proposer.evaluate': (_c, _item, chance, data) => ('process' in data && chance() < 0.2 ? { process: undefined } : {}),
  'office.correctRegistration': (_c, _item, chance) => ({ changes: { category: pick(chance, CATEGORIES) } }),
};
/** promises of next year, and some that fall due while the life goes on */
const soon = (c: Position, promise: object, chance: Chance): object =>
  chance() < 0.5 ? promise : { ...promise, by: plusDays(dateOf(c.now), 2 + Math.floor(chance() * 40)) };
const principalOf = (item: Item | undefined): string => person(40 + Number(item?.unitId.slice(-2) ?? 1));

export interface LifeOptions {
  seed: number;
  localities?: readonly (string | Rulebook)[];
  /** which session, and so which kind */
  sessions?: readonly Pick<RegisterInput, 'session' | 'kind'>[];
  streets?: readonly string[];
}

/** What is kept of a life: thousands of them fit into memory. */
export interface Life {
  id: string;
  head: Omit<CaseState, 'envelope' | 'items' | 'commitments' | 'record'>;
  rulebook: Rulebook;
  events: LoggedEvent[];
  dates: ArmedDate[];
  /** the days on which something was recorded */
  days: string[];
}

/** @returns the life of one case; the same for the same seed */
export function livedCase({
  seed,
  localities = ['binhu'],
  sessions = [REGISTRATION],
  streets = [],
}: LifeOptions): CaseInMemory {
  const chance = seeded(seed);
  const shape = pick(chance, SHAPES);
  let now = Date.parse('2025-02-10T01:00:00Z') + Math.floor(chance() * 40) * 86_400_000;
  const hasCoSigner = chance() < 0.5;
  const { session, kind } = pick(chance, sessions);
  const joint = { kind: 'person' as const, name: '李明', role: 'joint' as const, personId: CO_SIGNER.personId };
  const input: RegisterInput = {
    ...REGISTRATION,
    number: String(seed),
    session,
    kind,
    ...(streets.length > 0 && chance() < 0.7 ? { streetId: pick(chance, streets) } : {}),
    proposers: [
      {
        kind: 'person',
        name: '王丽华',
        role: 'lead',
        personId: DEPUTY.personId,
        ...(chance() < 0.7 ? { constituency: pick(chance, ['第一代表团', '第二代表团']) } : {}),
      },
      ...(hasCoSigner ? [joint] : []),
    ],
  };
  const c = new CaseInMemory(
    new Date(now).toISOString(),
    input,
    pick(chance, localities),
    seed.toString(16).padStart(8, '0'),
  );
  const steps = 14 + Math.floor(chance() * 50);
  for (let i = 0; i < steps; i++) {
    now += (chance() < 0.5 ? 0 : Math.floor(chance() * 9)) * 86_400_000 + 60_000;
    c.now = new Date(now).toISOString();
    act(c, shape, chance);
  }
  return c;
}

export function lifeOf(options: LifeOptions): Life {
  const { state, rulebook, events, dates } = livedCase(options);
  const { envelope: _e, items: _i, commitments: _c, record: _r, ...head } = state;
  return { id: head.id, head, rulebook, events, dates, days: [...new Set(events.map((e) => e.on))] };
}

/** One command that is admitted, allowed and ready; nothing when no draw finds one. */
function act(c: CaseInMemory, shape: Shape, chance: Chance): void {
  for (const { by, command } of draws(c, shape, chance)) {
    const decided = c.ask(by, command);
    if (!decided.ok) continue;
    c.take(decided);
    return;
  }
}

/** Commands that the state admits and the policy grants, drawn by weight; preconditions are left to whoever decides. */
export function* draws(c: Position, shape: Shape, chance: Chance): Generator<{ by: Actor; command: Command }> {
  // asking a statechart is what a life costs: of one position, each thing once
  const refused = new Set<string>();
  for (let tries = 0; tries < 40; tries++) {
    const type = weighted(chance);
    const def = COMMANDS.get(type);
    const item = def?.scope === 'handling' ? pick(chance, c.state.items) : undefined;
    if (def?.scope === 'handling' && item === undefined) continue;
    const asked = `${type} ${item?.id ?? ''}`;
    if (refused.has(asked)) continue;
    if (!isAdmitted(c.state, type, item?.id)) {
      refused.add(asked);
      continue;
    }
    const choices = choicesOf(type, c, item, shape);
    if (choices.length === 0) continue;
    const chosen = pick(chance, choices);
    const data = { ...chosen, ...SPECIAL[type]?.(c, item, chance, chosen) };
    const command = { type, data, ...(item === undefined ? {} : { handlingId: item.id }) } as Command;
    const able = givers(c, command, shape);
    if (able.length > 0) yield { by: pick(chance, able), command };
  }
}
