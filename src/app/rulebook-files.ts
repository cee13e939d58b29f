/**
 * 办法的继承 · a locality says what it lays down itself, all else comes from the file it inherits from.
 * Inside a group of rules each rule is inherited by itself and keeps its own source.
 */
import type { Rulebook } from '../domain/rulebook/schema.js';
import { rulebook, SECTIONS } from '../domain/rulebook/schema.js';
import { CASE_KINDS } from '../domain/shared/labels.js';
import type { YamlFile } from './yaml-files.js';
import { asRecord, at, checked, isRecord } from './yaml-files.js';

type Raw = Record<string, unknown>;
interface Resolved {
  raw: Raw;
  /** the file itself, then what it inherits from, nearest first */
  files: YamlFile[];
}

export function rulebooksOf(localities: ReadonlyMap<string, YamlFile>, faults: string[]): Rulebook[] {
  return [...localities.values()].flatMap((file) => {
    const resolved = resolve(file, localities, faults, []);
    return resolved ? checked(rulebook, resolved.raw, faults, resolved.files) : [];
  });
}

function resolve(
  file: YamlFile,
  localities: ReadonlyMap<string, YamlFile>,
  faults: string[],
  heirs: readonly YamlFile[],
): Resolved | undefined {
  const { inherits, ...own } = file.raw;
  if (inherits === undefined) return { raw: own, files: [file] };
  const parent = localities.get(`${String(inherits)}.yaml`);
  const line = [file, ...heirs];
  if (!parent) {
    // told once: where the file itself is read, not again for each of its heirs
    if (heirs.length === 0) faults.push(`${at(['inherits'], line)}: 没有可继承的 ${String(inherits)}.yaml`);
    return undefined;
  }
  if (line.includes(parent)) {
    faults.push(`${at(['inherits'], line.slice(-1))}: 继承成环`);
    return undefined;
  }
  const above = resolve(parent, localities, faults, line);
  if (!above) return undefined;
  return { raw: merged(above.raw, own, heirs.length === 0 ? faults : [], file), files: [file, ...above.files] };
}

function merged(parent: Raw, own: Raw, faults: string[], file: YamlFile): Raw {
  const sections = Object.keys(SECTIONS).map((name) => [
    name,
    sectionOf(name, asRecord(parent[name]), own[name], faults, file),
  ]);
  return {
    ...own,
    windows: { ...asRecord(parent.windows), ...scoped(asRecord(parent.windows), own) },
    otherWindows: { ...asRecord(parent.otherWindows), ...asRecord(own.otherWindows) },
    ...Object.fromEntries(sections),
    decides: { ...asRecord(parent.decides), ...decidesOf(own) },
    modes: own.modes ?? parent.modes,
    provisions: [...listOf(parent.provisions), ...listOf(own.provisions)],
  };
}
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** What the text does not cover keeps the rule of the parent: 代表建议条例 says nothing of 政协提案. */
function scoped(parent: Raw, { windows, appliesTo }: Raw): Raw {
  const others = CASE_KINDS.filter((kind) => Array.isArray(appliesTo) && !appliesTo.includes(kind));
  return Object.fromEntries(
    Object.entries(asRecord(windows)).map(([key, rule]) => {
      if (!isRecord(rule) || others.length === 0) return [key, rule];
      const own = listOf(rule.variants).map(asRecord);
      const inherited = others.flatMap((kind) => rulesFor(kind, asRecord(parent[key])));
      return [
        key,
        { ...rule, variants: inherited.reduce((all, one) => (isCovered(one, all) ? all : [...all, one]), own) },
      ];
    }),
  );
}
function rulesFor(kind: string, { variants, ...general }: Raw): Raw[] {
  if (Object.keys(general).length === 0) return [];
  const special = listOf(variants).map(asRecord);
  return [...special.filter((v) => v.kind === undefined || v.kind === kind), general].map((rule) => ({
    ...rule,
    kind,
  }));
}
const isCovered = (one: Raw, before: readonly Raw[]): boolean =>
  before.some((b) => ['kind', 'raisedAt'].every((by) => b[by] === undefined || b[by] === one[by]));

/** Who decides is laid down for the cases that the text covers. */
const decidesOf = ({ decides, appliesTo }: Raw): Raw =>
  Object.fromEntries(
    Object.entries(asRecord(decides)).map(([command, rule]) => [
      command,
      isRecord(rule) && appliesTo !== undefined ? { kinds: appliesTo, ...rule } : rule,
    ]),
  );

/** Every rule that the locality changes has its source: one of its own, or that of the group. */
function sectionOf(name: string, parent: Raw, own: unknown, faults: string[], file: YamlFile): unknown {
  if (own === undefined) return parent;
  if (!isRecord(own)) return own;
  const { source, sources, ...rules } = own;
  const named = asRecord(sources);
  const cited = Object.keys(rules).map((rule): [string, unknown] => [rule, named[rule] ?? source]);
  for (const [rule, from] of cited) {
    if (from === undefined) faults.push(`${at([name, rule], [file])}: 没有写明出处 source`);
  }
  return {
    ...parent,
    ...rules,
    sources: {
      ...asRecord(parent.sources),
      ...named,
      ...Object.fromEntries(cited.filter(([, from]) => from !== undefined)),
    },
  };
}
