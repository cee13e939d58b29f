/** 类别、街道、届次会议 · what cases are sorted by; never removed. */
import { v7 } from 'uuid';
import { z } from 'zod';
import { legalDate } from '../../domain/shared/command.js';
import { CASE_KINDS } from '../../domain/shared/labels.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { invalid } from '../../platform/http/validation.js';
import { Problem } from '../../platform/problem.js';
import { plain } from '../plain.js';
import type { Caller } from '../sessions.js';
import type { Acts, Scene } from './acts.js';
import { conflict, idOf } from './acts.js';

const order = () => z.int().min(1).max(100_000).optional();
export const namedInput = z.strictObject({ name: plain(50), order: order() });
export type NamedInput = z.infer<typeof namedInput>;
export const namedChange = z
  .strictObject({ name: plain(50).optional(), order: order() })
  .refine((change) => Object.keys(change).length > 0, { message: '没有要更改的内容' });
export type NamedChange = z.infer<typeof namedChange>;
export const sessionInput = z.strictObject({
  name: plain(100),
  kind: z.enum(CASE_KINDS),
  openedOn: legalDate(),
  closedOn: legalDate(),
});
export type SessionInput = z.infer<typeof sessionInput>;
export const sessionChange = sessionInput
  .omit({ kind: true })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { message: '没有要更改的内容' });
export type SessionChange = z.infer<typeof sessionChange>;

export type NamedTable = 'category' | 'street';
interface Named {
  id: string;
  name: string;
  order: number;
}
type CouncilSession = SessionInput & { id: string };

const WORDS = { category: '类别', street: '街道', councilSession: '届次会议' } as const;
type What = keyof typeof WORDS;
const missing = (what: What) => (): Problem => new Problem(404, `${what}.not_found`, `没有这个${WORDS[what]}`);
const taken = (what: What): Problem => conflict(`${what}.name_taken`, `已有同名的${WORDS[what]}`, 'name');
const NAMED = `id, name, sort_order AS "order"`;
const VALUES = '(jurisdiction_id, id, name, sort_order) VALUES ($1, $2, $3, coalesce($4::int,';
/** Written out for each: a statement names the table that it writes. */
const SQL = {
  category: {
    insert: `INSERT INTO category ${VALUES} (SELECT coalesce(max(sort_order), 0) + 1 FROM category WHERE jurisdiction_id = $1)))`,
    update: `UPDATE category SET name = $3, sort_order = $4 WHERE jurisdiction_id = $1 AND id = $2`,
  },
  street: {
    insert: `INSERT INTO street ${VALUES} (SELECT coalesce(max(sort_order), 0) + 1 FROM street WHERE jurisdiction_id = $1)))`,
    update: `UPDATE street SET name = $3, sort_order = $4 WHERE jurisdiction_id = $1 AND id = $2`,
  },
} as const;
const SESSION = `id, name, kind, opened_on AS "openedOn", closed_on AS "closedOn"`;

export class Places {
  constructor(private readonly acts: Acts) {}

  createNamed(caller: Caller, keyed: Keyed, of: NamedTable, input: NamedInput): Promise<Named> {
    const work = async ({ tx, jurisdictionId }: Scene) => {
      const [made] = await tx.query<Named>(`${SQL[of].insert} ON CONFLICT DO NOTHING RETURNING ${NAMED}`, [
        jurisdictionId,
        v7(),
        input.name,
        input.order ?? null,
      ]);
      if (!made) throw taken(of);
      return { outcome: made, entries: [{ type: `${of}.created` as const, data: { ...made } }] };
    };
    return this.acts.perform(caller, keyed, work, 201);
  }

  changeNamed(caller: Caller, keyed: Keyed, of: NamedTable, id: string, change: NamedChange): Promise<Named> {
    return this.acts.perform(caller, keyed, async (scene) => {
      const { tx, jurisdictionId } = scene;
      const before = await found<Named>(scene, of, NAMED, of, id);
      const after = { ...before, ...change };
      if (after.name !== before.name) {
        await checkName(scene, of, of, after);
        if (of === 'category') await checkUnused(scene, before.name);
      }
      await tx.query(SQL[of].update, [jurisdictionId, after.id, after.name, after.order]);
      return { outcome: after, entries: [{ type: `${of}.changed`, data: { before, after } }] };
    });
  }

  createSession(caller: Caller, keyed: Keyed, input: SessionInput): Promise<CouncilSession> {
    checkDays(input);
    const work = async ({ tx, jurisdictionId }: Scene) => {
      const [made] = await tx.query<CouncilSession>(
        `INSERT INTO council_session (jurisdiction_id, id, name, kind, opened_on, closed_on) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING RETURNING ${SESSION}`,
        [jurisdictionId, v7(), input.name, input.kind, input.openedOn, input.closedOn],
      );
      if (!made) throw taken('councilSession');
      return { outcome: made, entries: [{ type: 'councilSession.created' as const, data: { ...made } }] };
    };
    return this.acts.perform(caller, keyed, work, 201);
  }

  changeSession(caller: Caller, keyed: Keyed, id: string, change: SessionChange): Promise<CouncilSession> {
    return this.acts.perform(caller, keyed, async (scene) => {
      const before = await found<CouncilSession>(scene, 'councilSession', SESSION, 'council_session', id);
      const after = { ...before, ...change };
      checkDays(after);
      await checkName(scene, 'councilSession', 'council_session', after);
      await scene.tx.query(
        `UPDATE council_session SET name = $3, opened_on = $4, closed_on = $5 WHERE jurisdiction_id = $1 AND id = $2`,
        [scene.jurisdictionId, after.id, after.name, after.openedOn, after.closedOn],
      );
      return { outcome: after, entries: [{ type: 'councilSession.changed', data: { before, after } }] };
    });
  }
}

async function found<T>(
  { tx, jurisdictionId }: Scene,
  what: What,
  columns: string,
  table: string,
  id: string,
): Promise<T> {
  const [row] = await tx.query<T>(`SELECT ${columns} FROM ${table} WHERE jurisdiction_id = $1 AND id = $2`, [
    jurisdictionId,
    idOf(id, missing(what)),
  ]);
  if (!row) throw missing(what)();
  return row;
}

async function checkName(
  { tx, jurisdictionId }: Scene,
  what: What,
  table: string,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const other = await tx.query(`SELECT FROM ${table} WHERE jurisdiction_id = $1 AND name = $2 AND id <> $3`, [
    jurisdictionId,
    name,
    id,
  ]);
  if (other.length > 0) throw taken(what);
}

/** A case keeps the name of its category: a renamed one would part old cases from new. */
async function checkUnused({ tx, jurisdictionId }: Scene, name: string): Promise<void> {
  const used = await tx.query(`SELECT FROM proposal WHERE jurisdiction_id = $1 AND category = $2 LIMIT 1`, [
    jurisdictionId,
    name,
  ]);
  if (used.length > 0) throw conflict('category.in_use', '已有建议提案归入此类别,不能改名,请另立类别', 'name');
}

function checkDays({ openedOn, closedOn }: Pick<SessionInput, 'openedOn' | 'closedOn'>): void {
  if (closedOn < openedOn) throw invalid([{ path: ['closedOn'], message: '不得早于开幕日期' }]);
}
