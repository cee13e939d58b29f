/**
 * 可见表 · what a reader sees of a case, by relation to it and by field (api.md "What a reader sees of a case").
 * Written from the specification; the exact-set test compares it whole. Whether the case is seen at all is `caseScope`.
 */
import type { CaseState, Item } from '../case.js';
import { isLiving } from '../case.js';
import type { Actor } from '../shared/actor.js';
import { holds, unitsOf } from '../shared/actor.js';
import { isBodyOf } from './policy.js';
import { UNIT_POSTS } from './posts.js';

/**
 * 与本件的关系 of a reader: `leadClerk` is the clerk of a living lead unit, who is `lead` as well;
 * system-administrators have none and see no case; `security` is the security administrator of a case that is sealed or
 * asked to be, who sees number, version and state and no field of this table.
 */
export const READERS = [
  'office',
  'supervision',
  'lead',
  'leadClerk',
  'co',
  'proposer',
  'body',
  'audit',
  'security',
] as const;
export type Reader = (typeof READERS)[number];
/** `own`: a lead unit its part of the case, a co-unit its own item, a proposer what is said by or of that proposer */
export type Extent = 'all' | 'own';
type Row = Partial<Record<Reader, Extent>>;

const OFFICE = { office: 'all', supervision: 'all' } as const;
const UNITS = { lead: 'own', co: 'own' } as const;
const OUTSIDE = { proposer: 'all', body: 'all' } as const;

export const VISIBILITY = {
  /** 标题、类别、提出人姓名 */
  title: { ...OFFICE, lead: 'all', co: 'all', ...OUTSIDE },
  /** 正文与更正 */
  text: { ...OFFICE, lead: 'all', co: 'all', ...OUTSIDE },
  phones: { office: 'all', leadClerk: 'all' },
  /** 交办与进程: units, main states, when they signed in */
  course: { ...OFFICE, lead: 'all', co: 'all', ...OUTSIDE, audit: 'all' },
  /** 主办单位承办人及电话: whom to call about the case */
  handlers: { ...OFFICE, lead: 'all', co: 'all', ...OUTSIDE },
  /** 并列进程: plan, coordination, contact, letter, return, extension of an item */
  progress: { ...OFFICE, ...UNITS },
  /** 提出人、机关也知道的期限: answer, meeting, evaluation */
  dates: { ...OFFICE, ...UNITS, ...OUTSIDE },
  /** 内部期限: sign-in, return, plan, co-opinion */
  innerDates: { ...OFFICE, ...UNITS },
  plans: { ...OFFICE, ...UNITS },
  contacts: { ...OFFICE, lead: 'own', ...OUTSIDE },
  /** 提出人对沟通联系的说明 */
  confirmationWords: { ...OFFICE, lead: 'own', proposer: 'own', body: 'all' },
  /** 已签发的会办意见及采纳情况 */
  opinions: { ...OFFICE, ...UNITS },
  opinionDrafts: { office: 'all', co: 'own' },
  /** 已发出的答复 */
  letters: { ...OFFICE, lead: 'own', ...OUTSIDE },
  drafts: { office: 'all', lead: 'own' },
  /** 核稿、审核、签发、退回修改的意见 */
  reviews: { ...OFFICE, ...UNITS },
  /** 会签:the draft that the co-unit is asked to countersign */
  draftsToCountersign: { ...OFFICE, lead: 'own', co: 'own' },
  extensions: { ...OFFICE, lead: 'own', body: 'all' },
  research: { ...OFFICE, lead: 'own', body: 'all' },
  /** 协调会:the proposer was there */
  conferences: { ...OFFICE, lead: 'own', ...OUTSIDE },
  /** 重点督办 */
  keyMarks: { ...OFFICE, lead: 'all', co: 'all', ...OUTSIDE },
  /** 协调、督办单、督办活动 */
  supervision: { ...OFFICE, lead: 'all', co: 'all', body: 'all' },
  /** 不能履职 */
  unavailability: { ...OFFICE, lead: 'all', body: 'all' },
  /** 对承办单位提出异议 */
  objections: { ...OFFICE, lead: 'all', proposer: 'own', body: 'all' },
  evaluations: { ...OFFICE, lead: 'own', proposer: 'own', body: 'all' },
  returns: { ...OFFICE, ...UNITS },
  commitments: { ...OFFICE, lead: 'own', ...OUTSIDE },
  /** 申请撤回 */
  withdrawals: { ...OFFICE, lead: 'all', ...OUTSIDE },
  /** 合并办理的其他件 */
  links: { ...OFFICE, lead: 'all', body: 'all' },
  /** 交办、催办等所附的内部说明 */
  remarks: { ...OFFICE, ...UNITS },
  /** 申请转线下、转线下的原因 */
  sealing: { office: 'all' },
  /** 留痕: facts, actors and hashes of every event, without words */
  trail: { office: 'all', audit: 'all' },
} as const satisfies Record<string, Row>;
export type Field = keyof typeof VISIBILITY;
export const FIELDS = Object.keys(VISIBILITY) as Field[];

/** Of which items, by which unit, by which proposer the thing looked at is; nothing given: of the case as a whole. */
export interface Place {
  itemIds?: readonly string[];
  unitId?: string;
  proposerId?: string;
}
interface Standing {
  reader: Reader;
  owns: (at: Place) => boolean;
}

/** 视野 · what one reader sees of one case. */
export interface Sight {
  readers: ReadonlySet<Reader>;
  sees: (field: Field, at?: Place) => boolean;
}

const nothing = (): boolean => false;

const ofItems =
  (items: readonly string[], units: readonly string[] = []) =>
  ({ itemIds, unitId, proposerId }: Place): boolean =>
    itemIds === undefined && unitId === undefined && proposerId === undefined
      ? true
      : (itemIds ?? []).some((id) => items.includes(id)) || (unitId !== undefined && units.includes(unitId));

function standings(actor: Actor, c: CaseState): Standing[] {
  const found: Standing[] = [];
  const plain = (reader: Reader, is: boolean): void => {
    if (is) found.push({ reader, owns: nothing });
  };
  plain('office', holds(actor, 'office-clerk', 'office-head'));
  plain('supervision', holds(actor, 'supervision-clerk'));
  plain('body', isBodyOf(c, actor));
  plain('audit', holds(actor, 'audit-admin'));
  plain('security', holds(actor, 'security-admin') && c.record.seal !== null);
  const units = unitsOf(actor, UNIT_POSTS);
  const mine = c.items.filter((i) => isLiving(i) && units.includes(i.unitId));
  const leads = mine.filter((i) => i.role === 'lead');
  if (leads.length > 0) found.push({ reader: 'lead', owns: ofItems(idsOf(ofParts(c, leads))) });
  const clerks = unitsOf(actor, ['unit-clerk']);
  plain(
    'leadClerk',
    leads.some((i) => clerks.includes(i.unitId)),
  );
  const cos = mine.filter((i) => i.role === 'co');
  if (cos.length > 0) {
    found.push({
      reader: 'co',
      owns: ofItems(
        idsOf(cos),
        // the plan names who was the co-unit when it was made
        [...cos.map((i) => i.unitId), ...formerUnits(c, cos)],
      ),
    });
  }
  const proposers = c.proposers
    .filter((p) => [p.personId, p.contactPersonId].includes(actor.personId))
    .map((p) => p.id);
  if (proposers.length > 0) {
    found.push({ reader: 'proposer', owns: (at) => at.proposerId !== undefined && proposers.includes(at.proposerId) });
  }
  return found;
}

const formerUnits = (c: CaseState, items: readonly Item[]): string[] =>
  c.record.successions.filter((s) => items.some((i) => i.id === s.itemId)).map((s) => s.from);
const idsOf = (items: readonly Item[]): string[] => items.map((i) => i.id);
/** A part passes to the new lead whole, with what the former one left. */
const ofParts = (c: CaseState, leads: readonly Item[]): Item[] =>
  c.items.filter((i) => leads.some((l) => l.partId === i.partId));

export function sightOf(actor: Actor, c: CaseState): Sight {
  const all = standings(actor, c);
  return {
    readers: new Set(all.map((s) => s.reader)),
    sees: (field, at = {}) =>
      all.some(({ reader, owns }) => {
        const extent = (VISIBILITY[field] as Row)[reader];
        return extent === 'all' || (extent === 'own' && owns(at));
      }),
  };
}
