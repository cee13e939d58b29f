/** 另一个地方 · the demo's locality with some of its rules changed, on a shelf beside the published ones. */
import { loadConfig } from '../../src/app/config-files.js';
import type { Rulebook } from '../../src/domain/rulebook/schema.js';
import type { Locality } from '../../src/engine/engine.js';
import type { RealOffice } from './real-office.js';

type Change = (binhu: Rulebook) => Partial<Rulebook>;

/** @param changes by the key of each locality: letters alone */
export async function localityOf(changes: Record<string, Change>): Promise<Locality> {
  const { shelf, calendar } = await loadConfig();
  const binhu = shelf.newest('binhu', '2025-03-03');
  const made = new Map(Object.entries(changes).map(([key, change]) => [key, { ...binhu, ...change(binhu), key }]));
  return {
    calendar,
    shelf: {
      all: () => [...shelf.all(), ...made.values()],
      newest: (key, on) => made.get(key) ?? shelf.newest(key, on),
      get: (key, version) => made.get(key) ?? shelf.get(key, version),
    },
  };
}

/** What is registered from now on stands under the rules of this locality. */
export const moveTo = (office: RealOffice, key: string): Promise<unknown> =>
  office.db.superuser(`UPDATE jurisdiction SET rulebook_key = $1`, [key]);
