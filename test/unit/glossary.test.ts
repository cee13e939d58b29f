/** 词汇表 · every word of the code that a clerk would say stands in docs/glossary.md, with the same Chinese. */
import { readFileSync } from 'node:fs';
import { COMMAND_TYPES, commandLabel } from '../../src/domain/commands.js';
import { WINDOW_LABELS } from '../../src/domain/deadline/arm.js';
import { RATES } from '../../src/domain/rate/definitions.js';
import { WINDOW_KEYS } from '../../src/domain/rulebook/schema.js';
import { ROLES } from '../../src/domain/shared/actor.js';
import { CASE_KINDS, CONTACT_KINDS, MODES, OUTCOMES, SATISFACTIONS } from '../../src/domain/shared/labels.js';
import { ACT_LABELS } from '../../src/identity/act-types.js';
import { STATES } from '../../src/intake/imports.view.js';
import { PROBLEM_CODES } from '../../src/intake/list/problems.js';
import { loadConfig } from '../../src/app/config-files.js';
import { MACHINES } from '../../src/domain/snapshot.js';

interface Row {
  term: string;
  name: string;
  sentence: string;
  source: string;
}
const sections = new Map(
  readFileSync('docs/glossary.md', 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')).trim(), rowsOf(text)] as const),
);
function rowsOf(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (-|Chinese)/.test(line))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      const [, term = '', name = '', sentence = '', source = ''] = cells;
      return { term, name: name.replaceAll('`', ''), sentence, source };
    });
}
const words = (section: string): Map<string, string> => {
  const rows = sections.get(section);
  if (!rows) throw new Error(`docs/glossary.md has no section ${section}`);
  return new Map(rows.map((r) => [r.name, r.term]));
};

interface StateNode {
  states?: Record<string, StateNode>;
  meta?: { label?: string };
}
function labelled(node: StateNode, path = ''): [string, string][] {
  return Object.entries(node.states ?? {}).flatMap(([id, child]) => {
    const here = path === '' ? id : `${path}.${id}`;
    const own: [string, string][] = child.meta?.label === undefined ? [] : [[here, child.meta.label]];
    return [...own, ...labelled(child, here)];
  });
}

describe('词汇表', () => {
  test('the commands, each with its label, and no other', () => {
    expect([...words('Commands 指令')].sort()).toEqual(COMMAND_TYPES.map((t) => [t, commandLabel(t)]).sort());
  });

  test('the windows, each with its label, and no other', () => {
    expect([...words('Windows 办理期限')].sort()).toEqual(WINDOW_KEYS.map((k) => [k, WINDOW_LABELS[k]]).sort());
  });

  test.each(Object.keys(MACHINES))('the states of %s, each with its label, and no other', (key) => {
    const chart = MACHINES[key as keyof typeof MACHINES].machine.config as StateNode;
    const states = labelled(chart);
    expect(states.length).toBeGreaterThan(5);
    expect([...words(`States of \`${key}\``)].sort()).toEqual(states.sort());
  });

  test('the rates, each with the name of the national rulebook, and no other', async () => {
    const book = (await loadConfig()).shelf.newest('national', '2025-03-01');
    expect([...words('Rates 各率')].sort()).toEqual(RATES.map((r) => [r.key, r.name(book)]).sort());
  });

  test('the roles, and no other', () => {
    expect([...words('Roles 角色').keys()].sort()).toEqual([...ROLES].sort());
  });

  test('the acts of administration, each with its label, and no other', () => {
    expect([...words('Acts of administration 管理行为')].sort()).toEqual(Object.entries(ACT_LABELS).sort());
  });

  test('the closed lists', () => {
    const names = words('Closed lists 取值');
    for (const value of [...CASE_KINDS, ...MODES, ...CONTACT_KINDS, ...OUTCOMES, ...SATISFACTIONS])
      expect(names.has(value) ? value : `missing: ${value}`).toBe(value);
  });

  test('the states and the problems of an import', () => {
    const names = words('Import 导入');
    expect([...STATES, ...PROBLEM_CODES].filter((name) => !names.has(name))).toEqual([]);
    expect([...names.keys()].filter((name) => name.startsWith('import.')).sort()).toEqual([...PROBLEM_CODES].sort());
  });

  test('each row has a Chinese term, one sentence and a source', () => {
    for (const { term, name, sentence, source } of [...sections.values()].flat()) {
      expect(`${name}: ${term}`).toMatch(/: .*[\u4e00-\u9fff]/);
      expect(`${name}: ${sentence}`).toMatch(/: .{8,}[^.]$/);
      expect(`${name}: ${source}`).toMatch(/: \S/);
    }
  });
});
