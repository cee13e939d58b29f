/** 演示区的定数 · figures of the past days and the notices drafted from them, as the standing tasks would have left them. */
import type { Locality } from '../../engine/engine.js';
import { draftNextBulletin } from '../../measuring/bulletins/drafting.js';
import { freezeNextDay } from '../../measuring/frozen.js';
import type { Doors } from '../../platform/one-transaction.js';

export async function settleFigures(database: Doors, locality: Locality, jurisdictionId: string): Promise<void> {
  await database.engine(jurisdictionId, async (tx) => {
    while ((await freezeNextDay(tx, jurisdictionId)) > 0);
    while ((await draftNextBulletin(tx, jurisdictionId, locality)) > 0);
  });
}
