/** 文档与程序一致 · docs/process.md and docs/permissions.md say what the charts and the policy say. */
import { readFileSync } from 'node:fs';
import { permissionsDoc, processDoc } from '../../src/app/process-docs.js';
import { COMMAND_TYPES } from '../../src/domain/commands.js';
import { VARIABLES } from '../../src/platform/env.js';

const WHY = '请运行 npm run generate';

test.each([
  ['docs/process.md', processDoc],
  ['docs/permissions.md', permissionsDoc],
])('%s is up to date', (file, made) => {
  expect(readFileSync(file, 'utf8') === made() ? '' : `${file}: ${WHY}`).toBe('');
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
