/** 岗位在任 · who holds which post on a day, and where those persons are reached outside the program. */
import { UNIT_POSTS } from '../domain/access/posts.js';
import type { Tx } from '../platform/tx.js';

export interface HolderRow {
  role: string;
  unit_id: string | null;
  person_id: string;
}
/** Who holds these posts on that day: of units, in those units. */
export const holdersOn = (
  tx: Tx,
  jurisdictionId: string,
  posts: { roles: readonly string[]; units: readonly string[] },
  day: string,
): Promise<HolderRow[]> =>
  tx.query<HolderRow>(
    `SELECT role, unit_id, person_id FROM role_grant
     WHERE jurisdiction_id = $1 AND role = ANY ($2::text[]) AND (role <> ALL ($5::text[]) OR unit_id = ANY ($3::uuid[]))
       AND valid_from <= $4::date AND (valid_until IS NULL OR valid_until >= $4::date)
     ORDER BY role, unit_id, person_id`,
    [jurisdictionId, posts.roles, posts.units, day, UNIT_POSTS],
  );

export const reachedOn = (
  tx: Tx,
  jurisdictionId: string,
  persons: readonly string[],
): Promise<{ person_id: string; channel: string }[]> =>
  tx.query(
    `SELECT person_id, channel FROM contact_address WHERE jurisdiction_id = $1 AND person_id = ANY ($2::uuid[])
     ORDER BY person_id, channel`,
    [jurisdictionId, persons],
  );
