/** 委托签发 · made for a period on a written basis, and ended; never drawn out, never removed (docs/decisions/0068). */
import { v7 } from 'uuid';
import { z } from 'zod';
import { UNIT_POSTS } from '../../domain/access/posts.js';
import { SUBJECT_KINDS } from '../../domain/lead-unit/commands.js';
import type { Rulebook } from '../../domain/rulebook/schema.js';
import { id as idSchema, legalDate } from '../../domain/shared/command.js';
import type { Actor } from '../../domain/shared/actor.js';
import { holds, unitsOf } from '../../domain/shared/actor.js';
import { plusDays } from '../../domain/shared/legal-date.js';
import type { Database } from '../../platform/database.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import type { PageQuery } from '../../platform/http/paging.js';
import { keyOf, paged } from '../../platform/http/paging.js';
import { invalid } from '../../platform/http/validation.js';
import { Problem } from '../../platform/problem.js';
import { plain } from '../plain.js';
import type { Caller } from '../sessions.js';
import type { Acts, Scene } from './acts.js';
import { conflict, idOf } from './acts.js';

export const delegationInput = z.strictObject({
  toPersonId: idSchema(),
  from: legalDate(),
  /** 最后一日; the delegation ends by itself */
  until: legalDate(),
  /** 文件号或批示 */
  basis: plain(200),
  /** the caller's own unit when missing; named by the government office */
  unitId: idSchema().optional(),
  /** 可以签发的文稿; all of them when missing */
  subjects: z
    .array(z.enum(SUBJECT_KINDS))
    .min(1)
    .default([...SUBJECT_KINDS]),
});
export type DelegationInput = z.infer<typeof delegationInput>;

export interface Delegated {
  id: string;
  unitId: string;
  principalId: string;
  delegateId: string;
  subjects: string[];
  from: string;
  until: string;
  basis: string;
}
type Rule = Rulebook['letter']['delegation'];
const COLUMNS = `id, unit_id AS "unitId", principal_id AS "principalId", delegate_id AS "delegateId", subjects,
  valid_from AS "from", valid_until AS until, basis`;
const notFound = (): Problem => new Problem(404, 'delegation.not_found', '没有这项委托,或您无权查看');
const LAST = z.tuple([z.iso.date(), z.uuid()]);

export class Delegations {
  constructor(
    private readonly database: Database,
    private readonly acts: Acts,
    /** what the district's rulebook says of delegation on a day */
    private readonly ruleOf: (rulebookKey: string, day: string) => Rule,
  ) {}

  /** The office and the auditor see all, whoever has a post in a unit those of the unit. */
  page({ actor }: Caller, query: PageQuery) {
    const key = keyOf(query.cursor, LAST);
    const values = [actor.jurisdictionId, seesAll(actor), unitsOf(actor, UNIT_POSTS)];
    const from = `FROM delegation d WHERE jurisdiction_id = $1 AND ($2 OR unit_id = ANY ($3::uuid[]))`;
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const rows = await tx.query<Delegated & Record<'unit' | 'principal' | 'delegate', string>>(
        `SELECT ${COLUMNS}, (SELECT name FROM unit u WHERE u.jurisdiction_id = $1 AND u.id = d.unit_id) AS unit,
           ${nameOf('principal_id')} AS principal, ${nameOf('delegate_id')} AS delegate
         ${from} AND ($4::date IS NULL OR (valid_from, id) < ($4::date, $5::uuid))
         ORDER BY valid_from DESC, id DESC LIMIT ${query.limit + 1}`,
        [...values, key?.[0] ?? null, key?.[1] ?? null],
      );
      const [count] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n ${from}`, values);
      return paged(
        rows,
        query,
        count?.n ?? 0,
        (r) => [r.from, r.id],
        (r) => r,
      );
    });
  }

  make(caller: Caller, keyed: Keyed, input: DelegationInput): Promise<Delegated> {
    const work = async (scene: Scene) => {
      checkPeriod(input, scene.today);
      const unitId = unitOf(caller.actor, input.unitId);
      const made = { ...input, unitId, id: v7(), principalId: await principalOf(scene, caller.actor, unitId, input) };
      await this.check(scene, made);
      const [delegated] = await scene.tx.query<Delegated>(
        `INSERT INTO delegation (jurisdiction_id, id, unit_id, principal_id, delegate_id, subjects, valid_from, valid_until, basis, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${COLUMNS}`,
        [
          ...[scene.jurisdictionId, made.id, unitId, made.principalId, input.toPersonId, input.subjects],
          ...[input.from, input.until, input.basis, scene.personId, caller.now],
        ],
      );
      return { outcome: delegated as Delegated, entries: [{ type: 'delegation.made' as const, data: factsOf(made) }] };
    };
    return this.acts.perform(caller, keyed, work, 201);
  }

  /** Ends with yesterday at the earliest: what was signed stays signed. */
  end(caller: Caller, keyed: Keyed, delegation: string): Promise<Delegated> {
    return this.acts.perform(caller, keyed, async ({ tx, jurisdictionId, today }) => {
      const where = `jurisdiction_id = $1 AND id = $2`;
      const values = [jurisdictionId, idOf(delegation, notFound)];
      const [before] = await tx.query<Delegated>(`SELECT ${COLUMNS} FROM delegation WHERE ${where}`, values);
      if (!before || !mayDelegate(caller.actor, before.unitId)) throw notFound();
      if (before.until < today) throw conflict('delegation.ended', '这项委托已经终止');
      const [yesterday, beforeItBegan] = [plusDays(today, -1), plusDays(before.from, -1)];
      const until = yesterday > beforeItBegan ? yesterday : beforeItBegan;
      await tx.query(`UPDATE delegation SET valid_until = $3 WHERE ${where}`, [...values, until]);
      return {
        outcome: { ...before, until },
        entries: [{ type: 'delegation.ended', data: { delegationId: before.id, until } }],
      };
    });
  }

  private async check({ tx, jurisdictionId }: Scene, made: DelegationInput & { unitId: string }): Promise<void> {
    const [{ key } = { key: '' }] = await tx.query<{ key: string }>(
      `SELECT rulebook_key AS key FROM jurisdiction WHERE id = $1`,
      [jurisdictionId],
    );
    const rule = this.ruleOf(key, made.from);
    if (rule === 'no') throw conflict('delegation.not_allowed', '本地规定由主要负责人本人签发,不得委托');
    const { unitId, toPersonId, from, until } = made;
    const [deputy] = await tx.query(
      `SELECT 1 FROM role_grant WHERE jurisdiction_id = $1 AND person_id = $2 AND unit_id = $3 AND role = 'deputy-head'
         AND valid_from <= $4 AND (valid_until IS NULL OR valid_until >= $5)`,
      [jurisdictionId, toPersonId, unitId, from, until],
    );
    if (!deputy) throw conflict('delegation.not_deputy', '受托人须在委托期间一直是本单位分管领导', 'toPersonId');
    // 主持工作 falls to one person at a time; several deputies may each have their kinds of papers
    const [meeting] = await tx.query(
      `SELECT 1 FROM delegation WHERE jurisdiction_id = $1 AND unit_id = $2 AND valid_from <= $4 AND valid_until >= $3
         AND valid_until >= valid_from AND ($5 OR delegate_id = $6)`,
      [jurisdictionId, unitId, from, until, rule === 'actingHead', toPersonId],
    );
    if (meeting) throw conflict('delegation.overlaps', '这一期间已有委托,请先终止原委托');
  }
}

const OFFICE = ['office-head'] as const;
const seesAll = (actor: Actor): boolean => holds(actor, 'office-clerk', 'office-head', 'audit-admin');
const mayDelegate = (actor: Actor, unitId: string): boolean =>
  holds(actor, ...OFFICE) || unitsOf(actor, ['unit-principal']).includes(unitId);
const nameOf = (column: string): string =>
  `(SELECT name FROM person p WHERE p.jurisdiction_id = $1 AND p.id = d.${column})`;
const factsOf = ({
  id,
  unitId,
  principalId,
  toPersonId,
  subjects,
  from,
  until,
}: DelegationInput & Partial<Delegated>) => ({
  ...{ delegationId: id, unitId, principalId, delegateId: toPersonId },
  ...{ subjects, from, until },
});

function checkPeriod({ from, until }: DelegationInput, today: string): void {
  if (from < today) throw invalid([{ path: ['from'], message: '不得早于今天:委托不溯及以前' }]);
  if (until < from) throw invalid([{ path: ['until'], message: '不得早于起始日期' }]);
}

/** A principal's own unit; the government office, by 批示, for the unit it names. */
function unitOf(actor: Actor, named: string | undefined): string {
  const own = unitsOf(actor, ['unit-principal']);
  const unitId = named ?? (own.length === 1 ? own[0] : undefined);
  if (unitId === undefined) throw invalid([{ path: ['unitId'], message: '请指明单位' }]);
  if (!mayDelegate(actor, unitId)) throw new Problem(403, 'delegation.other_unit', '只能委托本单位的签发事项');
  return unitId;
}

async function principalOf(
  { tx, jurisdictionId }: Scene,
  actor: Actor,
  unitId: string,
  { from }: DelegationInput,
): Promise<string> {
  if (unitsOf(actor, ['unit-principal']).includes(unitId)) return actor.personId;
  const [found] = await tx.query<{ person_id: string }>(
    `SELECT person_id FROM role_grant WHERE jurisdiction_id = $1 AND unit_id = $2 AND role = 'unit-principal'
       AND valid_from <= $3 AND (valid_until IS NULL OR valid_until >= $3) ORDER BY valid_from LIMIT 1`,
    [jurisdictionId, unitId, from],
  );
  if (!found) throw conflict('delegation.no_principal', '该单位当时没有主要负责人,请先授予职务', 'unitId');
  return found.person_id;
}
