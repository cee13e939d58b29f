/**
 * 草稿 · what a person has typed into a form and not yet given: read by nobody else, whatever their posts, and only while
 * the person may see the case. Two windows of one person never overwrite each other (decision 0111). Times are real.
 */
import { v7, validate as isUuid } from 'uuid';
import { COMMANDS } from '../domain/commands.js';
import { caseScope } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import type { DraftBody } from './draft-shapes.js';
import type { Draft, DraftPlace, Kept, ListedDraft, ListedVersion } from './drafts.queries.js';
import {
  add,
  dropDraft,
  listDrafts,
  listVersions,
  lockDraft,
  newestOf,
  overwrite,
  readVersion,
} from './drafts.queries.js';

/** what is typed within this time in one window is one version */
export const MINUTES_OF_A_VERSION = 10;
/** forms of one case that one person may leave half filled */
const MAX_FORMS = 50;
const MAX_BYTES = 512 * 1024;

const caseNotFound = (): Problem => new Problem(404, 'case.not_found', '没有这件建议提案,或您无权查看');
const formUnknown = (): Problem => new Problem(404, 'draft.form_unknown', '没有这种办理表单');
const versionNotFound = (): Problem => new Problem(404, 'draft.version_not_found', '没有这一版草稿');
const writtenElsewhere = (): Problem =>
  new Problem(412, 'draft.written_elsewhere', '您在另一窗口或另一台电脑上也填写了这份表单,两份都已保留,请比较后再定');
const sealed = (): Problem => new Problem(409, 'draft.case_sealed', '本件已转线下办理,系统内不再保存草稿');
const tooMany = (): Problem => new Problem(409, 'draft.too_many', '本件未提交的草稿过多,请先提交或弃用一些');
const tooLarge = (): Problem => new Problem(413, 'draft.too_large', '内容过大,未能保存草稿');

export class Drafts {
  constructor(private readonly database: Pick<Database, 'read' | 'write'>) {}

  list(caller: Caller, caseId: string): Promise<ListedDraft[]> {
    return this.reading(caller, caseId, (tx, place) => listDrafts(tx, place));
  }

  /** @returns the newest version; null when there is none */
  read(caller: Caller, caseId: string, form: string): Promise<Draft | null> {
    return this.reading(caller, caseId, (tx, place) => readVersion(tx, { ...place, form: formIn(form) }, 'newest'));
  }

  versions(caller: Caller, caseId: string, form: string): Promise<ListedVersion[]> {
    return this.reading(caller, caseId, (tx, place) => listVersions(tx, { ...place, form: formIn(form) }));
  }

  async version(caller: Caller, caseId: string, form: string, n: string): Promise<Draft> {
    const found = await this.reading(caller, caseId, (tx, place) =>
      readVersion(tx, { ...place, form: formIn(form) }, /^\d{1,6}$/.test(n) ? Number(n) : 0),
    );
    if (!found) throw versionNotFound();
    return found;
  }

  /** @throws Problem 412 when another window has written since; then nothing of either is lost */
  async write(caller: Caller, caseId: string, form: string, body: DraftBody): Promise<Kept> {
    const data = JSON.stringify(body.data);
    if (Buffer.byteLength(data) > MAX_BYTES) throw tooLarge();
    const place = { ...placeOf(caller, caseId), form: formIn(form) };
    return this.database.write(place.jurisdictionId, async (tx) => {
      await checkSeen(tx, caller, place.caseId);
      await lockDraft(tx, place);
      const newest = await newestOf(tx, place, data, MINUTES_OF_A_VERSION);
      const isOwn = newest?.window === body.window;
      if (newest && !isOwn && newest.stamp !== body.base) throw writtenElsewhere();
      const kept = await this.keep(tx, place, { newest, isOwn, data, body });
      // a sealing that came between has taken the drafts of before; what is written now waited for it, and goes with it
      await checkSeen(tx, caller, place.caseId);
      return kept;
    });
  }

  private async keep(
    tx: Tx,
    place: DraftPlace,
    {
      newest,
      isOwn,
      data,
      body,
    }: { newest: Awaited<ReturnType<typeof newestOf>>; isOwn: boolean; data: string; body: DraftBody },
  ): Promise<Kept> {
    if (!newest && (await listDrafts(tx, place)).length >= MAX_FORMS) throw tooMany();
    if (newest?.isSame) return { n: newest.n, stamp: newest.stamp, savedAt: newest.savedAt };
    const written = { data, stamp: v7(), window: body.window };
    return newest && isOwn && newest.isYoung && !body.anew
      ? overwrite(tx, place, { ...written, n: newest.n })
      : add(tx, place, { ...written, n: (newest?.n ?? 0) + 1 });
  }

  drop(caller: Caller, caseId: string, form: string): Promise<void> {
    const place = { ...placeOf(caller, caseId), form: formIn(form) };
    return this.database.write(place.jurisdictionId, async (tx) => {
      await scopeOf(tx, caller, place.caseId);
      await dropDraft(tx, place);
    });
  }

  private reading<T>(
    caller: Caller,
    caseId: string,
    work: (tx: Tx, place: Omit<DraftPlace, 'form'>) => Promise<T>,
  ): Promise<T> {
    const place = placeOf(caller, caseId);
    return this.database.read(place.jurisdictionId, async (tx) => {
      await scopeOf(tx, caller, place.caseId);
      return work(tx, place);
    });
  }
}

function placeOf({ actor }: Caller, caseId: string): Omit<DraftPlace, 'form'> {
  if (!isUuid(caseId)) throw caseNotFound();
  return { jurisdictionId: actor.jurisdictionId, personId: actor.personId, caseId: caseId.toLowerCase() };
}

/** The name of a form as `domain/form-name.ts` makes it. */
function formIn(text: string): string {
  const [type = '', ...ids] = text.split('~');
  if (!COMMANDS.has(type) || ids.length > 2 || !ids.every((id) => isUuid(id))) throw formUnknown();
  return [type, ...ids.map((id) => id.toLowerCase())].join('~');
}

async function scopeOf(tx: Tx, { actor }: Caller, caseId: string): Promise<{ isSealed: boolean }> {
  const values: unknown[] = [caseId];
  const [found] = await tx.query<{ isSealed: boolean }>(
    `SELECT coalesce(p.seal_state LIKE 'offline%', false) AS "isSealed" FROM proposal p
     WHERE p.id = $1::uuid AND ${caseScope(actor, 'p', values)}`,
    values,
  );
  if (!found) throw caseNotFound();
  return found;
}

async function checkSeen(tx: Tx, caller: Caller, caseId: string): Promise<void> {
  if ((await scopeOf(tx, caller, caseId)).isSealed) throw sealed();
}
