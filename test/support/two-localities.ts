/** 两地一路对照 · the kept walks gone under a locality and asked again under another that differs in what a patch says. */
import { readFileSync } from 'node:fs';
import type { Rulebook } from '../../src/domain/rulebook/schema.js';
import { Places, wordDifferences } from './compared.js';
import type { Walk } from './cover.js';
import { again, begun, BOOKS, SETTINGS } from './cover.js';

const walks = JSON.parse(readFileSync('test/golden/cover.json', 'utf8')) as Walk[];
/** 改动 · the rules that the other locality has otherwise */
export type Patch = { [K in keyof Rulebook]?: Rulebook[K] extends unknown[] ? Rulebook[K] : Partial<Rulebook[K]> };

function changed(book: Rulebook, patch: Patch): Rulebook {
  const rules = Object.entries(patch).map(([name, rule]) => {
    const before = book[name as keyof Rulebook];
    return [name, Array.isArray(rule) ? rule : { ...(before as object), ...(rule as object) }];
  });
  // a form is made once for each book by its name
  return { ...book, ...Object.fromEntries(rules), version: JSON.stringify(patch) } as Rulebook;
}

const DAY_MS = 86_400_000;
const asked = new Map<string, Places>();
function placesOf(name: string, base: Patch, later: number): Places {
  const key = `${name} ${JSON.stringify(base)} ${later}`;
  const known = asked.get(key);
  if (known) return known;
  const setting = SETTINGS[name];
  if (!setting) throw new Error(name);
  const { without: _all, ...shape } = setting.shape;
  const cases = walks
    .filter((w) => w.setting === name)
    .flatMap((walk) => {
      const c = begun(setting);
      c.rulebook = changed(BOOKS[setting.book] as Rulebook, base);
      const at = () => Object.assign(c.twin(), { now: new Date(Date.parse(c.now) + later * DAY_MS).toISOString() });
      const found = [at()];
      for (const _taken of again(walk, c)) found.push(at());
      return found;
    });
  const places = new Places(cases, shape);
  asked.set(key, places);
  return places;
}

/** 一路 · where two localities are compared */
export interface Road {
  /** the walks that are gone */
  along: string;
  /** of both localities */
  base?: Patch;
  /** days after the command before */
  later?: number;
}
/** @returns what is otherwise in the other locality anywhere along the road, sorted */
export function differences({ along, base = {}, later = 0 }: Road, patch: Patch): string[] {
  const setting = SETTINGS[along];
  const one = changed(BOOKS[setting?.book ?? ''] as Rulebook, base);
  const other = changed(one, patch);
  return [...wordDifferences(one, other), ...placesOf(along, base, later).differences(other)].sort();
}
export const bookOf = ({ along }: Road): Rulebook => BOOKS[SETTINGS[along]?.book ?? ''] as Rulebook;
