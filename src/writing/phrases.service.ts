/** 常用语 · of a unit: read by its people, kept by its clerks and its office. */
import { v7 } from 'uuid';
import { z } from 'zod';
import { PHRASE_KEEPERS, UNIT_POSTS } from '../domain/access/posts.js';
import { id as idSchema, words } from '../domain/shared/command.js';
import type { Actor } from '../domain/shared/actor.js';
import { unitsOf } from '../domain/shared/actor.js';
import type { Acts, Scene } from '../identity/administration/acts.js';
import { conflict, idOf } from '../identity/administration/acts.js';
import { plain } from '../identity/plain.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { Problem } from '../platform/problem.js';

export const phraseInput = z.strictObject({
  title: plain(50),
  text: words(),
  /** the caller's own unit when missing */
  unitId: idSchema().optional(),
});
export type PhraseInput = z.infer<typeof phraseInput>;
export const phraseChange = z
  .strictObject({
    title: plain(50).optional(),
    text: words().optional(),
    order: z.int().min(1).max(200).optional().describe('排在本单位的第几条'),
  })
  .refine((change) => Object.keys(change).length > 0, { message: '没有要更改的内容' });
export type PhraseChange = z.infer<typeof phraseChange>;

export interface Phrase {
  id: string;
  unitId: string;
  title: string;
  text: string;
}
export interface Phrases {
  items: Phrase[];
  /** units whose phrases the caller may change */
  keeps: string[];
}

const MAX_OF_UNIT = 200;
const COLUMNS = `id, unit_id AS "unitId", title, text`;
const notFound = (): Problem => new Problem(404, 'phrase.not_found', '没有这条常用语,或不由您的单位管理');
const taken = (): Problem => conflict('phrase.title_taken', '本单位已有同名的常用语', 'title');
const tooMany = (): Problem => conflict('phrase.too_many', `每个单位最多 ${MAX_OF_UNIT} 条常用语,请先删去不用的`);
const keptBy = (actor: Actor): string[] => unitsOf(actor, PHRASE_KEEPERS);

export class PhraseBook {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly acts: Acts,
  ) {}

  list({ actor }: Caller): Promise<Phrases> {
    return this.database.read(actor.jurisdictionId, async (tx) => ({
      items: await tx.query<Phrase>(
        `SELECT ${COLUMNS} FROM phrase WHERE jurisdiction_id = $1 AND unit_id = ANY ($2::uuid[])
         ORDER BY unit_id, place, id`,
        [actor.jurisdictionId, unitsOf(actor, UNIT_POSTS)],
      ),
      keeps: [...new Set(keptBy(actor))],
    }));
  }

  add(caller: Caller, keyed: Keyed, { title, text, unitId }: PhraseInput): Promise<Phrase> {
    const units = keptBy(caller.actor);
    const unit = unitId === undefined ? units[0] : units.find((u) => u === unitId.toLowerCase());
    if (unit === undefined) throw notFound();
    const work = async ({ tx, jurisdictionId, personId }: Scene) => {
      const [{ n, last } = { n: 0, last: 0 }] = await tx.query<{ n: number; last: number }>(
        `SELECT count(*)::int AS n, coalesce(max(place), 0) AS last FROM phrase
         WHERE jurisdiction_id = $1 AND unit_id = $2`,
        [jurisdictionId, unit],
      );
      if (n >= MAX_OF_UNIT) throw tooMany();
      const [made] = await tx.query<Phrase>(
        `INSERT INTO phrase (jurisdiction_id, id, unit_id, title, text, place, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
        [jurisdictionId, v7(), unit, title, text, last + 1, personId],
      );
      if (!made) throw taken();
      return { outcome: made, entries: [{ type: 'phrase.created' as const, data: placed(made) }] };
    };
    return this.acts.perform(caller, keyed, work, 201);
  }

  change(caller: Caller, keyed: Keyed, id: string, { order, ...change }: PhraseChange): Promise<Phrase> {
    return this.acts.perform(caller, keyed, async (scene) => {
      const before = await found(scene, caller.actor, id);
      const after = { ...before, ...change };
      const others = await scene.tx.query<{ id: string; title: string }>(
        `SELECT id, title FROM phrase WHERE jurisdiction_id = $1 AND unit_id = $2 AND id <> $3 ORDER BY place, id`,
        [scene.jurisdictionId, before.unitId, before.id],
      );
      if (others.some((o) => o.title === after.title)) throw taken();
      await scene.tx.query(`UPDATE phrase SET title = $3, text = $4 WHERE jurisdiction_id = $1 AND id = $2`, [
        scene.jurisdictionId,
        after.id,
        after.title,
        after.text,
      ]);
      if (order !== undefined) await place(scene, others.map((o) => o.id).toSpliced(order - 1, 0, before.id));
      return { outcome: after, entries: [{ type: 'phrase.changed', data: placed(after) }] };
    });
  }

  async remove(caller: Caller, keyed: Keyed, id: string): Promise<void> {
    await this.acts.perform(caller, keyed, async (scene) => {
      const gone = await found(scene, caller.actor, id);
      await scene.tx.query(`DELETE FROM phrase WHERE jurisdiction_id = $1 AND id = $2`, [
        scene.jurisdictionId,
        gone.id,
      ]);
      return { outcome: { id: gone.id }, entries: [{ type: 'phrase.removed', data: placed(gone) }] };
    });
  }
}

/** Into the chain, which cannot be erased, go no words. */
const placed = ({ id, unitId }: Phrase): { id: string; unitId: string } => ({ id, unitId });

async function found({ tx, jurisdictionId }: Scene, actor: Actor, id: string): Promise<Phrase> {
  const [row] = await tx.query<Phrase>(
    `SELECT ${COLUMNS} FROM phrase WHERE jurisdiction_id = $1 AND id = $2 AND unit_id = ANY ($3::uuid[])`,
    [jurisdictionId, idOf(id, notFound), keptBy(actor)],
  );
  if (!row) throw notFound();
  return row;
}

async function place({ tx, jurisdictionId }: Scene, ids: string[]): Promise<void> {
  await tx.query(
    `UPDATE phrase p SET place = o.n FROM unnest($2::uuid[]) WITH ORDINALITY AS o(id, n)
     WHERE p.jurisdiction_id = $1 AND p.id = o.id AND p.place <> o.n`,
    [jurisdictionId, ids],
  );
}
