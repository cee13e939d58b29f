/** 对照资料 · what a list is compared with: units in being, categories, people in office, and the session's numbers. */
import { businessNow } from '../platform/clock.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { CaseKind } from '../domain/shared/labels.js';
import type { Tx } from '../platform/tx.js';
import type { Surroundings } from './list/read-list.js';
import type { FormerUnit, Unit } from './list/units.js';

export interface Place {
  jurisdictionId: string;
  session: string;
  raisedAt: 'session' | 'recess';
}

export async function surroundings(tx: Tx, { jurisdictionId, session, raisedAt }: Place): Promise<Surroundings> {
  const today = dateOf(await businessNow(tx));
  const [council] = await tx.query<{ kind: CaseKind }>(
    `SELECT kind FROM council_session WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, session],
  );
  if (!council) throw new Error(`no session ${session}`);
  const { kind } = council;
  const units = await tx.query<Unit>(
    `SELECT id, name, short, aliases FROM unit WHERE jurisdiction_id = $1
       AND valid_from <= $2 AND (valid_until IS NULL OR valid_until >= $2) ORDER BY sort_order, id`,
    [jurisdictionId, today],
  );
  const former = await tx.query<FormerUnit>(
    `SELECT u.name, u.short, u.aliases, array_agg(n.unit_id) AS "successorIds" FROM unit u
       JOIN unit_succession s ON s.jurisdiction_id = u.jurisdiction_id AND s.unit_id = u.id
       JOIN unit_successor n ON n.jurisdiction_id = s.jurisdiction_id AND n.succession_id = s.id
      WHERE u.jurisdiction_id = $1 AND u.valid_until < $2 GROUP BY u.id, u.name, u.short, u.aliases`,
    [jurisdictionId, today],
  );
  const categories = await tx.query<{ name: string }>(`SELECT name FROM category WHERE jurisdiction_id = $1`, [
    jurisdictionId,
  ]);
  const people = await tx.query<{ id: string; name: string }>(
    `SELECT DISTINCT p.id, p.name FROM person p JOIN role_grant g ON g.jurisdiction_id = p.jurisdiction_id AND g.person_id = p.id
      WHERE p.jurisdiction_id = $1 AND g.role = $2 AND ${inOffice('g', '$3')}`,
    [jurisdictionId, kind === 'suggestion' ? 'deputy' : 'member', today],
  );
  const bodies = await tx.query<{ name: string; contactPersonId: string }>(
    `SELECT DISTINCT b.name, b.contact_person_id AS "contactPersonId" FROM proposer b
       JOIN role_grant g ON g.jurisdiction_id = b.jurisdiction_id AND g.person_id = b.contact_person_id
      WHERE b.jurisdiction_id = $1 AND b.kind = 'body' AND g.role = 'proposer-contact' AND ${inOffice('g', '$2')}`,
    [jurisdictionId, today],
  );
  const numbers = await tx.query<{ number_key: string }>(
    `SELECT number_key FROM proposal WHERE jurisdiction_id = $1 AND session_id = $2 AND kind = $3 AND raised_at = $4
       AND number_key IS NOT NULL`,
    [jurisdictionId, session, kind, raisedAt],
  );
  return {
    today,
    kind,
    raisedAt,
    session,
    units,
    former,
    categories: categories.map((c) => c.name),
    people,
    bodies,
    numbers: numbers.map((n) => n.number_key),
  };
}

const inOffice = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day} AND (${alias}.valid_until IS NULL OR ${alias}.valid_until >= ${day})`;
