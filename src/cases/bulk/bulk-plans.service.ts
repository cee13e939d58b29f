/** 批量预览 · what one command would do in each of the selected cases, and why not: in the engine's own words. */
import type { BulkCommand } from '../../domain/bulk.js';
import { BULK_COMMANDS, mayEver } from '../../domain/bulk.js';
import type { Command } from '../../domain/commands.js';
import { commandLabel } from '../../domain/commands.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Engine, Locality, Tried } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import type { Database } from '../../platform/database.js';
import { sm3Hex } from '../../platform/digest.js';
import { Problem } from '../../platform/problem.js';
import type { CaseList } from '../case-list.service.js';
import { formSchema } from '../form-schema.js';
import type { PreviewRequest, Selection } from './bulk.input.js';
import { bulkCommandOf, dataOf, MOST } from './bulk.input.js';
import { headsOf } from './bulk-heads.queries.js';
import { reasonOf } from './reason.js';

export interface Plan {
  type: BulkCommand;
  data: Command['data'] | undefined;
  rows: Tried[];
  seen: string;
}

export class BulkPlans {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly caseList: CaseList,
    private readonly engine: Pick<Engine, 'rehearse'>,
    private readonly locality: Locality,
  ) {}

  /** 可批量办理的事项 · those that a post of the caller gives at all, with the form that all cases share. */
  async offered({ actor, now }: Caller) {
    const [district] = await this.database.read(actor.jurisdictionId, (tx) =>
      tx.query<{ key: string }>(`SELECT rulebook_key AS key FROM jurisdiction WHERE id = $1`, [actor.jurisdictionId]),
    );
    const book = this.locality.shelf.newest(district?.key ?? '', dateOf(now));
    const items = BULK_COMMANDS.filter((type) => mayEver(actor, type)).map((type) => ({
      ...named(type),
      asks: dataOf(type, undefined) === undefined,
      schema: formSchema(type, book),
    }));
    return { most: MOST, items };
  }

  async plan(caller: Caller, { command, data: given, selection }: PreviewRequest): Promise<Plan> {
    const type = bulkCommandOf(command);
    const data = dataOf(type, given);
    const ids = await this.selected(caller, selection);
    const { actor } = caller;
    const rows = await this.engine.rehearse({ actor, type, ...(data === undefined ? {} : { data }) }, ids);
    const will = rows.filter((r) => r.refusal === null).map((r) => [r.caseId, r.handlingId ?? null]);
    return { type, data, rows, seen: sm3Hex(JSON.stringify(will)) };
  }

  async preview(caller: Caller, request: PreviewRequest) {
    const { type, rows, seen } = await this.plan(caller, request);
    const heads = await this.database.read(caller.actor.jurisdictionId, (tx) => headsOf(tx, caller.actor, rows));
    const shown = rows.map((row) => ({ ...heads(row), ...reasonOf(row.refusal), will: row.refusal === null }));
    const will = shown.filter((row) => row.will).length;
    return { command: named(type), will, skipped: shown.length - will, seen, rows: shown };
  }

  private async selected(caller: Caller, selection: Selection): Promise<string[]> {
    if ('ids' in selection) return [...new Set(selection.ids.map((id) => id.toLowerCase()))];
    const { ids, total } = await this.caseList.selected(caller, { ...selection.query, limit: 1 }, MOST);
    if (total > MOST) {
      throw new Problem(409, 'bulk.too_many', `所选共 ${total} 件,一次最多批量办理 ${MOST} 件,请缩小范围`);
    }
    return ids;
  }
}

export const named = (type: string) => ({ type, label: commandLabel(type) });
