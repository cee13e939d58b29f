/** 岗位在任者 · turns posts into the persons who hold them that day; a vacant post is the office's to know. */
import type { CaseState } from '../domain/case.js';
import type { Recipient } from '../domain/decision.js';
import { ROLES } from '../domain/shared/actor.js';
import type { Tx } from '../platform/tx.js';
import { ADDRESSES, HOLDERS } from './sql/sweep-sql.js';

export interface Told {
  personId: string;
  role: string;
  unitId: string | null;
  /** post: holds the post that the rung names; vacant: nobody does; person: meant by name */
  basis: 'post' | 'vacant' | 'person';
  /** in the program always, and wherever the person left an address */
  channels: string[];
}
type Holder = Omit<Told, 'channels'>;
export type Holders = (to: readonly Recipient[]) => Told[];
interface Grant {
  role: string;
  unit_id: string | null;
  person_id: string;
}

export async function holdersOf(
  tx: Tx,
  jurisdictionId: string,
  cases: readonly CaseState[],
  today: string,
): Promise<Holders> {
  const units = [...new Set(cases.flatMap((c) => c.items.map((i) => i.unitId)))];
  const grants = await tx.query<Grant>(HOLDERS, [jurisdictionId, ROLES, units, today]);
  const by = new Map<string, Grant[]>();
  for (const grant of grants) {
    const post = `${grant.role} ${grant.unit_id ?? ''}`;
    by.set(post, [...(by.get(post) ?? []), grant]);
  }
  const reached = await tx.query<{ person_id: string; channel: string }>(ADDRESSES, [jurisdictionId]);
  const channelsOf = (personId: string): string[] => [
    'inApp',
    ...reached.filter((r) => r.person_id === personId).map((r) => r.channel),
  ];
  const of = (role: string, unitId: string | null, basis: Told['basis']): Holder[] =>
    (by.get(`${role} ${unitId ?? ''}`) ?? []).map(({ person_id: personId }) => ({ personId, role, unitId, basis }));
  return (to) => {
    const found = to.flatMap((one): Holder[] =>
      'personId' in one
        ? [{ personId: one.personId, role: 'proposer', unitId: null, basis: 'person' }]
        : of(one.role, one.unitId, 'post'),
    );
    const told = found.length > 0 || to.length === 0 ? found : of('office-clerk', null, 'vacant');
    // one person with two posts is told once
    return [...new Map(told.map((t) => [t.personId, { ...t, channels: channelsOf(t.personId) }])).values()];
  };
}
