/**
 * 在场 · colleagues who have the same case open see each other: those of one unit among themselves, those of the
 * government office, the staff of one body. Who reads across these circles is nobody's business, a proposer's reading
 * least of all. Real time; what is older than the time to live is as good as gone.
 */
import { UNIT_POSTS } from '../domain/access/posts.js';
import type { Actor } from '../domain/shared/actor.js';
import { holds, unitsOf } from '../domain/shared/actor.js';
import { caseIdOf, caseNotFound } from './cases.service.js';
import { caseScope } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';

export interface Present {
  name: string;
  writing: boolean;
}
/** A page says every 15 s that it is still open: two may be lost. */
const SECONDS_TO_LIVE = 40;

export class Presence {
  constructor(private readonly database: Database) {}

  /** @returns the colleagues who have it open now @throws Problem 404 */
  report({ actor }: Caller, caseId: string, writing: boolean): Promise<Present[]> {
    const id = caseIdOf(caseId);
    const circles = circlesOf(actor);
    const values: unknown[] = [id];
    const scope = caseScope(actor, 'p', values);
    return this.database.write(actor.jurisdictionId, async (tx) => {
      const [found] = await tx.query(`SELECT FROM proposal p WHERE p.id = $1::uuid AND ${scope}`, values);
      if (!found) throw caseNotFound();
      if (circles.length === 0) return [];
      const own = [actor.jurisdictionId, id, actor.personId, circles];
      await tx.query(
        `INSERT INTO presence (jurisdiction_id, case_id, person_id, circles, writing, seen_at)
         VALUES ($1, $2, $3, $4::text[], $5, clock_timestamp())
         ON CONFLICT ON CONSTRAINT presence_pk DO UPDATE
           SET circles = excluded.circles, writing = excluded.writing, seen_at = excluded.seen_at`,
        [...own, writing],
      );
      await tx.query(
        `DELETE FROM presence WHERE (jurisdiction_id, case_id, person_id) IN (
           SELECT jurisdiction_id, case_id, person_id FROM presence
           WHERE jurisdiction_id = $1 AND seen_at < clock_timestamp() - interval '10 minutes'
           ORDER BY seen_at LIMIT 20 FOR UPDATE SKIP LOCKED)`,
        [actor.jurisdictionId],
      );
      return tx.query<Present>(
        `SELECT p.name, o.writing FROM presence o
           JOIN person p ON p.jurisdiction_id = o.jurisdiction_id AND p.id = o.person_id
         WHERE o.jurisdiction_id = $1 AND o.case_id = $2 AND o.person_id <> $3 AND o.circles && $4::text[]
           AND o.seen_at > clock_timestamp() - interval '${SECONDS_TO_LIVE} seconds'
         ORDER BY o.writing DESC, p.name, p.id`,
        own,
      );
    });
  }
}

function circlesOf(actor: Actor): string[] {
  return [
    ...unitsOf(actor, UNIT_POSTS),
    ...(holds(actor, 'office-clerk', 'office-head', 'supervision-clerk') ? ['office'] : []),
    ...(holds(actor, 'npc-staff') ? ['npc'] : []),
    ...(holds(actor, 'cppcc-staff') ? ['cppcc'] : []),
  ];
}
