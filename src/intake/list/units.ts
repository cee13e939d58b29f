/** 承办单位 · found by full name, short name or alias, however the list parts them. */
import { folded, squeezed } from './cells.js';

export interface Unit {
  id: string;
  name: string;
  short: string;
  aliases: readonly string[];
}
/** 原单位 · a unit that has ended, and who took over. */
export interface FormerUnit {
  name: string;
  short: string;
  aliases: readonly string[];
  successorIds: readonly string[];
}
export interface UnitsRead {
  units: Unit[];
  unknown: { text: string; nearest: Unit[] }[];
}
/** What somebody said that a text means, before the names themselves are asked. */
export type Said = (text: string) => Unit | undefined;

const SEPARATORS = /[、,;/|\\\n\t&+·•。]+/;
const LABEL = /^(?:主办|牵头|承办|独办|分办|会办|协办|配合)(?:单位|部门)?:/;
/** `1.区教育局 2.区财政局` */
const LINE_NUMBER = /(^|\D)\d{1,2}[.、)](?=\D)/g;
/** stand between two units, but also inside names: 区发展和改革委员会 */
const AND = new Set(['和', '及', '与', '并']);
/** a longer text is no misspelt name */
const SUGGESTED_UP_TO = 40;
const SUGGESTIONS = 3;

export class UnitBook {
  private readonly byName = new Map<string, Unit[]>();
  private readonly longest: number;
  private readonly seen = new Map<string, UnitsRead>();
  private readonly hasBrackets: boolean;

  private readonly near = new Map<string, Unit[]>();

  constructor(
    private readonly all: readonly Unit[],
    private readonly former: readonly FormerUnit[] = [],
  ) {
    for (const unit of all) {
      for (const name of namesOf(unit)) {
        const known = this.byName.get(name) ?? [];
        if (!known.includes(unit)) this.byName.set(name, [...known, unit]);
      }
    }
    const names = [...this.byName.keys()];
    this.longest = Math.max(0, ...names.map((n) => n.length));
    this.hasBrackets = names.some((n) => n.includes('('));
  }

  byId(id: string): Unit | undefined {
    return this.all.find((unit) => unit.id === id);
  }

  read(text: string, said?: Said): UnitsRead {
    const known = said ? undefined : this.seen.get(text);
    if (known) return known;
    const units = new Set<Unit>();
    const unknown: UnitsRead['unknown'] = [];
    for (const part of this.parts(text)) {
      const named = said?.(part);
      const found = named ? [named] : this.find(part);
      for (const unit of found ?? []) units.add(unit);
      if (!found) unknown.push({ text: part, nearest: this.nearest(part) });
    }
    const read = { units: [...units], unknown };
    if (!said) this.seen.set(text, read);
    return read;
  }

  private parts(text: string): string[] {
    const bare = this.hasBrackets ? folded(text) : folded(text).replace(/\([^)]*\)/g, '');
    return bare
      .replace(LINE_NUMBER, '$1、')
      .split(SEPARATORS)
      .map((part) => squeezed(part).replace(LABEL, ''))
      .filter((part) => part !== '');
  }

  /** One name, or several written without anything between them; null where a rest remains. */
  private find(part: string): Unit[] | null {
    const found: Unit[] = [];
    for (let i = 0; i < part.length;) {
      const name = this.longestAt(part, i);
      const units = name === undefined ? undefined : this.byName.get(name);
      if (name !== undefined && units?.length === 1) {
        found.push(units[0] as Unit);
        i += name.length;
      } else if (name === undefined && found.length > 0 && AND.has(part.charAt(i))) i += 1;
      else return null;
    }
    return found;
  }

  private longestAt(part: string, from: number): string | undefined {
    for (let length = Math.min(this.longest, part.length - from); length > 0; length--) {
      const name = part.slice(from, from + length);
      if (this.byName.has(name)) return name;
    }
    return undefined;
  }

  /** Whom the text may mean; found once, however many rows say it. */
  private nearest(part: string): Unit[] {
    const known = this.near.get(part) ?? this.nearestOf(part);
    this.near.set(part, known);
    return known;
  }

  /** Units of one shared alias, or who took over from a unit of this name, or those whose names shorten to it or are least edits away. */
  private nearestOf(part: string): Unit[] {
    const shared = this.byName.get(part);
    if (shared) return shared;
    if (part.length > SUGGESTED_UP_TO) return [];
    const successors = this.former.filter((f) => namesOf(f).includes(part)).flatMap((f) => f.successorIds);
    const near = this.all
      .map((unit) => ({ unit, far: Math.min(...namesOf(unit).map((name) => far(part, name))) }))
      .filter((found) => found.far <= 0.5)
      .sort((a, b) => a.far - b.far)
      .map(({ unit }) => unit);
    const taken = this.all.filter((unit) => successors.includes(unit.id));
    return [...new Set([...taken, ...near])].slice(0, SUGGESTIONS);
  }
}

const namesOf = ({ name, short, aliases }: Omit<FormerUnit, 'successorIds'>): string[] =>
  [name, short, ...aliases].map(squeezed).filter((n) => n !== '');

/** 区发改委 is written for 区发展和改革委员会: an abbreviation drops characters, and keeps first and last. */
const far = (part: string, name: string): number => (isShortFor(part, name) ? 0 : distance(part, name));
function isShortFor(part: string, name: string): boolean {
  if (part.length < 3 || part.at(0) !== name.at(0)) return false;
  let at = 0;
  for (const character of name) if (character === part[at]) at += 1;
  return at === part.length;
}

/** 编辑距离 · Levenshtein, as a share of the longer name. */
export function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + same));
    }
    above = row;
  }
  return (above[b.length] as number) / Math.max(a.length, b.length, 1);
}
