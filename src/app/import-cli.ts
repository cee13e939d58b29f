/** import:read · a list is read, and registered when asked for, by the same code as over the API. */
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { holds } from '../domain/shared/actor.js';
import type { Locality } from '../engine/engine.js';
import { Engine } from '../engine/engine.js';
import { Sessions } from '../identity/sessions.js';
import { Imports } from '../intake/imports.service.js';
import type { ImportView } from '../intake/imports.view.js';
import { LIMITS } from '../intake/list/limits.js';
import { Readings } from '../intake/readings.service.js';
import type { Database } from '../platform/database.js';
import { Problem } from '../platform/problem.js';

export interface ImportOptions {
  files: string[];
  session?: string | undefined;
  as?: string | undefined;
  recess?: boolean | undefined;
  commit?: boolean | undefined;
}
export interface ImportContext {
  database: Database;
  locality: Locality;
  say: (line: string) => void;
}
type By = NonNullable<Awaited<ReturnType<Sessions['callerNamed']>>>;

/** @returns the exit code: 0 read (and registered, when asked for), 1 refused, 2 not understood */
export async function importRead(options: ImportOptions, context: ImportContext): Promise<number> {
  const { files, session, as } = options;
  const [file] = files;
  const faults = [
    ...(file === undefined || files.length > 1 ? ['须指明一个文件 / name one file'] : []),
    ...(session === undefined
      ? ['--session 必填:届次会议的名称或标识 / the name or id of the session is required']
      : []),
    ...(as === undefined ? ['--as 必填:以谁的账号导入 / the account to act for is required'] : []),
  ];
  for (const fault of faults) context.say(fault);
  if (file === undefined || session === undefined || as === undefined || faults.length > 0) return 2;
  try {
    return await readAndRegister({ file, session, as, recess: options.recess, commit: options.commit }, context);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    for (const { message } of error.errors) context.say(`  ${message}`);
    return refused(context.say, `${error.title} [${error.code}]`);
  }
}

interface Asked {
  file: string;
  session: string;
  as: string;
  recess: boolean | undefined;
  commit: boolean | undefined;
}

async function readAndRegister(asked: Asked, { database, locality, say }: ImportContext): Promise<number> {
  const { file, as } = asked;
  const by = await new Sessions(database).callerNamed(as);
  if (!by || !holds(by.actor, 'office-clerk', 'office-head')) {
    return refused(say, `账号 ${as} 不是在任的政府办人员 / the account is none of the government office`);
  }
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) return refused(say, `没有文件 ${file} / no such file`);
  if (size > LIMITS.bytes) return refused(say, `文件不得超过 ${LIMITS.bytes >> 20} MB / the file is too large`);
  const session = await sessionId(database, by, asked.session);
  if (session === null) return refused(say, `没有届次会议 ${asked.session} / no such session`);
  const imports = new Imports(database, new Engine(database, locality), new Readings(database));
  const { id } = await imports.upload(by, randomUUID(), {
    name: basename(file),
    content: await readFile(file),
    session,
    raisedAt: asked.recess === true ? 'recess' : 'session',
    onCommandLine: true,
  });
  await imports.read(by, id);
  const view = await imports.view(by, id);
  tell(view, say);
  if (view.state !== 'ready') return 1;
  if (asked.commit !== true) return 0;
  const { registered, assigned } = await imports.commit(by, id);
  say(`已登记 ${registered} 件,交办 ${assigned} 件 / registered and assigned`);
  return 0;
}

function refused(say: (line: string) => void, why: string): number {
  say(why);
  return 1;
}

async function sessionId(database: Database, { actor }: By, named: string): Promise<string | null> {
  const [found] = await database.read(actor.jurisdictionId, (tx) =>
    tx.query<{ id: string }>(
      `SELECT id FROM council_session WHERE jurisdiction_id = $1 AND (id::text = $2 OR name = $2)`,
      [actor.jurisdictionId, named],
    ),
  );
  return found?.id ?? null;
}

function tell(
  { id, state, rows, accepted, rejected, problems, preview, unlinked }: ImportView,
  say: (line: string) => void,
) {
  const several = new Set([...problems, ...preview].map((p) => p.sheet)).size > 1;
  const at = (p: { sheet: string | null; row: number | null }): string =>
    p.row === null ? '文件' : `${several ? `“${p.sheet ?? ''}”` : ''}第 ${p.row} 行`;
  for (const p of problems) say(`${at(p)}${p.column === null ? '' : ` ${p.column}`} [${p.code}] ${p.message}`);
  for (const p of preview) for (const note of p.notes) say(`${at(p)} 提示:${note}`);
  for (const u of unlinked) {
    say(`第 ${u.row} 行 待关联:${u.name}${u.sameName > 1 ? `(同名 ${u.sameName} 人)` : ''}`);
  }
  say(
    `导入 / import ${id}: ${state === 'ready' ? '已读取' : '未能读取'},共 ${rows} 件,可登记 ${accepted} 件,有问题 ${rejected} 件`,
  );
}
