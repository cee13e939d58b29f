/** Planted violations: an ill-formed selector guards nothing and exits 0, so each rule is seen to bite. */
import { ESLint } from 'eslint';

// planted files stand nowhere on disk, and a type-aware rule wants a file of the project
const untyped = new ESLint({
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false } },
      rules: { '@typescript-eslint/no-floating-promises': 0, '@typescript-eslint/no-misused-promises': 0 },
    },
  ],
});
const typed = new ESLint();

async function refusals(code: string, filePath: string, eslint = untyped): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  if (!result) throw new Error(`${filePath} is not linted at all`);
  return [...new Set(result.messages.map((m) => m.ruleId))];
}

const importing = (from: string): string => `import * as it from '${from}';\nexport const planted = it;\n`;

const CROSSINGS = [
  ['domain reaches for the engine', 'src/domain/planted.ts', '../engine/engine.js'],
  ['domain reaches for technology', 'src/domain/planted.ts', '../platform/database.js'],
  ['domain reaches for a package', 'src/domain/planted.ts', 'typeorm'],
  ['domain reaches for node', 'src/domain/planted.ts', 'node:fs'],
  ['platform learns of proposals', 'src/platform/planted.ts', '../domain/decide.js'],
  ['platform learns of the engine', 'src/platform/planted.ts', '../engine/engine.js'],
  ['identity goes round the engine', 'src/identity/planted.ts', '../engine/commit.js'],
  ['the engine asks who speaks', 'src/engine/planted.ts', '../identity/sessions.js'],
  ['the engine knows a feature', 'src/engine/planted.ts', '../cases/list.queries.js'],
  ['a feature enters beside the door', 'src/intake/planted.ts', '../engine/commit.js'],
  ['a feature imports another', 'src/intake/planted.ts', '../cases/list.queries.js'],
  ['a feature knows the wiring', 'src/intake/planted.ts', '../app/config-files.js'],
  ['the product imports a test', 'src/app/planted.ts', '../../test/support/office.js'],
] as const;

const PASSAGES = [
  ['src/domain/planted.ts', 'xstate'],
  ['src/domain/planted.ts', 'zod'],
  ['src/domain/planted.ts', './decide.js'],
  ['src/engine/planted.ts', '../domain/decide.js'],
  ['src/engine/planted.ts', '../platform/database.js'],
  ['src/platform/planted.ts', 'typeorm'],
  ['src/identity/planted.ts', '../platform/database.js'],
  ['src/intake/planted.ts', '../engine/engine.js'],
  ['src/intake/planted.ts', '../identity/sessions.js'],
  ['src/cases/planted.ts', './list.queries.js'],
  ['src/app/planted.ts', '../cases/list.queries.js'],
  ['src/main.ts', './app/config-files.js'],
  ['test/unit/planted.ts', '../../src/engine/commit.js'],
] as const;

describe('引用只能向内', () => {
  test.each(CROSSINGS)('refused: %s', async (_name, file, target) => {
    expect(await refusals(importing(target), file)).toEqual(['boundaries/dependencies']);
  });

  test.each(PASSAGES)('let through where it belongs: %s imports %s', async (file, target) => {
    expect(await refusals(importing(target), file)).toEqual([]);
  });

  test('type-only imports count too', async () => {
    const code = "import type { Database } from '../platform/database.js';\nexport type Planted = Database;\n";
    expect(await refusals(code, 'src/domain/planted.ts')).toEqual(['boundaries/dependencies']);
  });

  test('no import in a circle', async () => {
    // decide.ts imports given.ts; the planted line would close the circle
    expect(await refusals(importing('./decide.js'), 'src/domain/given.ts')).toContain('import-x/no-cycle');
    expect(await refusals(importing('./given.js'), 'src/domain/decide.ts')).not.toContain('import-x/no-cycle');
  });
});

describe('网页只认接口', () => {
  const page = 'web/src/pages/planted.ts';
  test.each(['../../../src/domain/decide.js', '../../../test/support/office.js', 'node:fs'])(
    'refused: %s',
    async (target) => {
      expect(await refusals(importing(target), page)).toEqual(['no-restricted-imports']);
    },
  );
  test.each(['../api/client', 'vue'])('lets through: %s', async (target) => {
    expect(await refusals(importing(target), page)).toEqual([]);
  });
  test('no markup from a string, no style in the markup', async () => {
    const code = (markup: string) =>
      `<script setup lang="ts">\nconst a = 'x';\n</script>\n\n<template>\n  ${markup}\n</template>\n`;
    const file = 'web/src/pages/missing-page.vue';
    expect(await refusals(code('<p v-html="a" />'), file, typed)).toEqual(['vue/no-v-html']);
    expect(await refusals(code('<p style="color: red">{{ a }}</p>'), file, typed)).toEqual([
      'vue/no-static-inline-styles',
    ]);
    expect(await refusals(code('<p>{{ a }}</p>'), file, typed)).toEqual([]);
  });
});

describe('领域是纯的', () => {
  const IMPURE = [
    ['the hidden clock', 'export const now = new Date();\n', 'no-restricted-syntax'],
    ['the hidden clock in ms', 'export const now = Date.now();\n', 'no-restricted-syntax'],
    ['chance', 'export const n = Math.random();\n', 'no-restricted-syntax'],
    ['a chart with a timer', 'export const chart = { after: { 1000: "x" } };\n', 'no-restricted-syntax'],
    ['a chart with I/O', 'export const chart = { invoke: { src: "x" } };\n', 'no-restricted-syntax'],
    ['the environment', 'export const tz = process.env.TZ;\n', 'no-restricted-globals'],
    ['the network', 'export const f = () => fetch("http://x");\n', 'no-restricted-globals'],
    ['a timer', 'export const f = () => setTimeout(() => undefined, 1);\n', 'no-restricted-globals'],
    ['the console', 'console.log(1);\n', 'no-restricted-globals'],
  ] as const;
  test.each(IMPURE)('refused in src/domain only: %s', async (_name, code, rule) => {
    expect(await refusals(code, 'src/domain/planted.ts')).toEqual([rule]);
    expect(await refusals(code, 'src/platform/planted.ts')).toEqual([]);
  });

  test('a day given as data is no clock', async () => {
    expect(await refusals('export const on = new Date(0);\n', 'src/domain/planted.ts')).toEqual([]);
  });
});

describe('业务时间只读一次', () => {
  const STRAY = [
    ['the clock of the machine', 'export const now = new Date();\n'],
    ['the clock in ms', 'export const now = Date.now();\n'],
    ['the clock of a statement', 'export const sql = `SELECT 1 WHERE due_at < now()`;\n'],
    ['the same in capitals', "export const sql = 'SELECT NOW()';\n"],
    ['the day of the server', 'export const sql = `SELECT ${1} WHERE due_on < CURRENT_DATE`;\n'],
    ['the moment of the server', "export const sql = 'SELECT localtimestamp';\n"],
  ] as const;
  test.each(STRAY)('refused in engine and features: %s', async (_name, code) => {
    for (const file of ['src/engine/planted.ts', 'src/supervising/planted.ts', 'src/cases/deep/planted.ts']) {
      expect([file, await refusals(code, file)]).toEqual([file, ['no-restricted-syntax']]);
    }
    expect(await refusals(code, 'src/platform/clock.ts')).toEqual([]);
  });
  test.each([
    'export const at = new Date(0);\n',
    'export const sql = `SELECT clock_timestamp()`;\n',
    "export const word = 'known';\n",
  ])('let through: %s', async (code) => {
    expect(await refusals(code, 'src/supervising/planted.ts')).toEqual([]);
  });
});

describe('源文件', () => {
  test('301 lines are refused, 300 are not', async () => {
    const lines = (n: number) => 'export {};\n'.repeat(n);
    expect(await refusals(lines(301), 'src/intake/planted.ts')).toEqual(['max-lines']);
    expect(await refusals(lines(300), 'src/intake/planted.ts')).toEqual([]);
  });

  test.each(['utils.ts', 'helpers.ts', 'common.ts', 'date-utils.ts', 'common/dates.ts', 'workingDays.ts', 'a_b.ts'])(
    'no file is called %s',
    async (name) => {
      expect(await refusals('export {};\n', `src/domain/${name}`)).toEqual(['no-restricted-syntax']);
      expect(await refusals('export {};\n', `src/intake/${name}`)).toEqual(['no-restricted-syntax']);
    },
  );

  test('no any, no unused name', async () => {
    const file = 'src/intake/planted.ts';
    expect(await refusals('export const x: any = 1;\n', file)).toEqual(['@typescript-eslint/no-explicit-any']);
    expect(await refusals('const x = 1;\n', file)).toEqual(['@typescript-eslint/no-unused-vars']);
  });

  test('no promise is left alone', async () => {
    const file = 'src/app/config-files.ts';
    expect(await refusals('Promise.resolve(1);\n', file, typed)).toEqual(['@typescript-eslint/no-floating-promises']);
    expect(await refusals('await Promise.resolve(1);\n', file, typed)).toEqual([]);
  });
});
