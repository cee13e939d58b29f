/** 下一步 · what the case's own list of todos asks for, given with data of realistic size by whom it asks. */
import type { CaseState } from '../../src/domain/case.js';
import type { Command, CommandType } from '../../src/domain/commands.js';
import type { Todo } from '../../src/domain/decision.js';
import type { RegisterInput } from '../../src/domain/proposal/registration.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { dateOf } from '../../src/domain/shared/legal-date.js';
import type { Bylaws } from '../../src/domain/todo/todo.js';
import { todosOf } from '../../src/domain/todo/todo.js';
import type { Chance } from './chance.js';
import { CATEGORIES, personOf, post, proposer, SESSIONS, unitId } from './district.js';

export interface Next {
  by: Actor;
  command: Command;
}

const SENTENCE = '经现场踏勘并会同有关单位研究,我单位已梳理存在的问题,明确责任分工和完成时限,并将定期公布进展。';
/** a text of about so many characters */
const text = (length: number): string => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);

type Choice = (c: CaseState, todo: Todo, now: string, chance: Chance) => Record<string, unknown>;

const DATA: Partial<Record<CommandType, Choice>> = {
  'office.assign': (c) => {
    const n = Number(c.number);
    const cos = [1, 2, 3].slice(0, n % 4).map((k) => ({ unitId: unitId(n + 7 * k) }));
    return { mode: cos.length > 0 ? 'leadAndCo' : 'sole', leads: [{ unitId: unitId(n) }], cos };
  },
  'lead.plan': (_c, todo, now) => ({
    measures: [1, 2, 3].map(() => ({
      what: text(60),
      unitId: todo.unitId,
      personName: '承办人员',
      by: inDays(now, 60),
    })),
  }),
  'principal.takeLead': () => ({ note: text(40) }),
  'lead.requestOpinion': () => ({ question: text(80) }),
  'co.submitOpinion': () => ({ text: text(400), stance: 'support' }),
  'lead.adoptOpinion': () => ({ adopted: 'partly', reason: text(60) }),
  'lead.recordContact': (c, _todo, now) => ({
    kind: 'visit',
    at: now,
    place: '现场',
    unitPeople: ['承办人员', '分管负责人'],
    proposerIds: c.proposers.map((p) => p.id),
    summary: text(200),
  }),
  'proposer.confirmContact': (c, todo) => ({
    contactId: c.record.contacts.filter((x) => x.itemId === todo.handlingId).at(-1)?.id,
    confirmed: true,
  }),
  'lead.draftReply': (_c, _todo, now, chance) => {
    const isPromise = chance.below(3) === 0;
    return {
      body: text(1500),
      outcome: isPromise ? 'planned' : 'solved',
      publicity: 'proactive',
      commitments: isPromise ? [{ what: text(40), by: inDays(now, 200) }] : [],
    };
  },
  'office.reviewReply': () => ({ passed: true }),
  'lead.sendReply': (_c, _todo, now) => ({ channel: 'online', sentOn: dateOf(now) }),
  'proposer.evaluate': (_c, _todo, _now, chance) =>
    chance.below(10) === 0
      ? { result: 'dissatisfied', process: 'satisfied', comment: text(80) }
      : { result: 'satisfied', process: 'satisfied' },
  'office.rehandle': () => ({ reason: text(40) }),
  'body.recordConference': (_c, _todo, now) => ({
    heldOn: dateOf(now),
    present: ['代表', '主办单位', '政府办'],
    outcome: 'rehandle',
    text: text(200),
  }),
  'lead.publishReply': (_c, _todo, now) => ({ publishedOn: dateOf(now), extent: 'full' }),
  'office.reviewOpenness': () => ({ passed: true }),
};
/** 承诺 is kept long after: it takes a paper, which this walk does not upload. */
const LATER = 'commitment.claim';

const inDays = (now: string, days: number): string =>
  dateOf(new Date(Date.parse(now) + days * 86_400_000).toISOString());

/** @returns null when nothing waits any more */
export function nextCommand(c: CaseState, by: Bylaws, now: string, chance: Chance): Next | null {
  const all = todosOf(c, by).filter((t) => t.type !== LATER);
  // the letter is handed in when nothing else is open; everything else may come in any order
  const waiting = all.length > 1 ? all.filter((t) => t.type !== 'lead.submitReply') : all;
  const todo = waiting[chance.below(waiting.length)];
  if (!todo) return null;
  const item = c.items.find((i) => i.id === todo.handlingId);
  if (item && c.state === 'handling' && chance.below(12) === 0) {
    const command = { type: 'office.urge', handlingId: item.id, data: { message: text(60) } } as Command;
    return { by: post('supervision-clerk'), command };
  }
  const data = DATA[todo.type as CommandType]?.(c, todo, now, chance) ?? {};
  const command = { type: todo.type, data, ...(item ? { handlingId: item.id } : {}) } as Command;
  return { by: whoGives(todo), command };
}

const whoGives = (todo: Todo): Actor =>
  todo.personId === null ? post(todo.role ?? 'office-clerk', todo.unitId) : personOf(todo.personId);

export function registrationOf(n: number): RegisterInput {
  const kind = n % 2 === 0 ? 'suggestion' : 'proposal';
  const signers = [proposer(n), ...[3, 5].slice(0, n % 3).map((k) => proposer(n + k))];
  return {
    kind,
    session: SESSIONS[kind],
    number: String(n),
    title: `关于加快推进第${n}片区老旧小区停车设施改造的${kind === 'suggestion' ? '建议' : '提案'}`,
    text: text(800),
    category: CATEGORIES[n % CATEGORIES.length],
    raisedAt: 'session',
    notSecret: true,
    proposers: signers.map((s, i) => ({
      kind: 'person',
      name: s.name,
      role: i === 0 ? 'lead' : 'joint',
      personId: s.personId,
    })),
  };
}
