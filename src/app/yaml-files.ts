/** 配置文件 · YAML with the line of every rule, so that a fault names file, line and rule. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { chineseMessage } from '../platform/http/messages.js';

export type Path = readonly PropertyKey[];
export interface YamlFile {
  name: string;
  raw: Record<string, unknown>;
  /** the line of the rule at a path, where the file itself has one */
  lineOf: (path: Path) => number | undefined;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const asRecord = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** @returns the files of the folder by name; none where the folder is missing and may be */
export async function readYaml(
  folder: string,
  faults: string[],
  mayMiss: 'mayMiss' | 'mustBe' = 'mustBe',
): Promise<Map<string, YamlFile>> {
  const found = new Map<string, YamlFile>();
  const names = await readdir(folder).catch((error: Error) => {
    if (mayMiss !== 'mayMiss') faults.push(`${folder}: 无法读取 / cannot be read: ${error.message}`);
    return [];
  });
  for (const name of names.filter((f) => f.endsWith('.yaml')).sort()) {
    const lineCounter = new LineCounter();
    const document = parseDocument(await readFile(join(folder, name), 'utf8'), { lineCounter });
    for (const error of document.errors) faults.push(`${name}: ${error.message}`);
    if (document.errors.length > 0) continue;
    const lineOf = (path: Path): number | undefined => {
      const node: unknown = document.getIn(path, true);
      return isNode(node) && node.range ? lineCounter.linePos(node.range[0]).line : undefined;
    };
    found.set(name, { name, raw: asRecord(document.toJS()), lineOf });
  }
  return found;
}

/** Where a rule stands: its own line, or that of a parent it is inherited from, or the nearest rule around it. */
export function at(path: Path, files: readonly YamlFile[]): string {
  for (let around = path; around.length > 0; around = around.slice(0, -1)) {
    for (const file of files) {
      const line = file.lineOf(around);
      if (line !== undefined) return `${file.name}:${line}: ${path.join('.')}`;
    }
  }
  return `${files[0]?.name}: ${path.join('.')}`;
}

export function checked<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  faults: string[],
  files: readonly YamlFile[],
): z.infer<S>[] {
  const result = schema.safeParse(raw, { error: chineseMessage });
  if (result.success) return [result.data];
  for (const issue of result.error.issues) {
    // an unknown key is a fault at the key, not at what holds it
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of keys) faults.push(`${at(path, files)}: ${issue.message}`);
  }
  return [];
}
