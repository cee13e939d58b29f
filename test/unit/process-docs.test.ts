/** 文档与程序一致 · docs/process.md and docs/permissions.md say what the charts and the policy say. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadConfig } from '../../src/app/config-files.js';
import { permissionsDoc, processDoc } from '../../src/app/process-docs.js';
import { roleDocs } from '../../src/app/role-docs.js';
import { COMMAND_TYPES, commandLabel } from '../../src/domain/commands.js';
import { ROLES } from '../../src/domain/shared/actor.js';
import { VARIABLES } from '../../src/platform/env.js';

const WHY = '请运行 npm run generate';

test.each([
  ['docs/process.md', processDoc],
  ['docs/permissions.md', permissionsDoc],
])('%s is up to date', (file, made) => {
  expect(readFileSync(file, 'utf8') === made() ? '' : `${file}: ${WHY}`).toBe('');
});

const book = (await loadConfig()).shelf.newest('binhu', '2025-01-01');

test.each(roleDocs(book))('%s is up to date', (file, made) => {
  expect(readFileSync(file, 'utf8') === made ? '' : `${file}: ${WHY}`).toBe('');
});

test('一个岗位一页;每项指令至少在一页上,写明在哪一步、依据什么', () => {
  const files = readdirSync('docs/roles').map((name) => `docs/roles/${name}`);
  expect(files.sort()).toEqual(ROLES.map((role) => `docs/roles/${role}.md`).sort());
  const rows = roleDocs(book).flatMap(([, text]) => [...text.matchAll(/^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gm)]);
  const told = new Set(rows.filter(([, , at, , basis]) => at !== '' && basis !== '').map((row) => row[1]));
  expect(COMMAND_TYPES.map(commandLabel).filter((label) => !told.has(label))).toEqual([]);
});

test('every command stands in the matrix once, with a label and somebody who may', () => {
  const rows = [...permissionsDoc().matchAll(/^\| ([\u4e00-\u9fff]+) \| `([\w.]+)` \| ([\u4e00-\u9fff(),、;]+) \|$/gm)];
  const commands = rows.map((row) => row[2]).filter((name) => name?.includes('.') && !name.startsWith('open.'));
  expect(commands.filter((name) => (COMMAND_TYPES as string[]).includes(name ?? '')).sort()).toEqual(
    [...COMMAND_TYPES].sort(),
  );
});

test('arrows join states of one composite only, and each end is drawn', () => {
  for (const picture of processDoc().split('```mermaid').slice(1)) {
    const drawing = picture.slice(0, picture.indexOf('```'));
    const states = [...drawing.matchAll(/state "[^"]+" as (\w+)/g)].map((m) => m[1]);
    const arrows = [...drawing.matchAll(/^\s*(\w+) --> (\w+) : (.+)$/gm)];
    expect(new Set(states).size).toBe(states.length);
    expect(arrows.length).toBeGreaterThan(3);
    for (const [, from = '', to = '', words = ''] of arrows) {
      expect(states).toEqual(expect.arrayContaining([from, to]));
      expect(from.split('_').slice(0, -1)).toEqual(to.split('_').slice(0, -1));
      expect(words).toMatch(/^[\u4e00-\u9fff(),、]+$/);
    }
    expect(drawing.split('{').length).toBe(drawing.split('}').length);
  }
});

test.each(['README.md', 'README.zh-CN.md'])('%s lists every variable', (file) => {
  const rows = [...readFileSync(file, 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map((row) => row[1]);
  expect([...rows].sort()).toEqual(Object.keys(VARIABLES).sort());
});
