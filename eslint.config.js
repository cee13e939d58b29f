/** Imports point inwards and in no circle, the domain is pure, files stay small; test/unit/boundaries.test.ts proves each rule bites. */
import boundaries from 'eslint-plugin-boundaries';
import importX from 'eslint-plugin-import-x';
import pluginVue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const to = (...types) => ({ to: { element: { types: { anyOf: types } } } });
const from = (...types) => ({ element: { types: { anyOf: types } } });
/** 散落的“现在” · business time is read once in each transaction (platform/clock.ts, engine/moment.ts) and handed on. */
const SQL_NOW = /\bnow\(\)|\bcurrent_(date|time|timestamp)\b|\blocaltime(stamp)?\b/i;
const READ_ONCE = 'Business time is handed in; real time of a lease is clock_timestamp().';
const strayNow = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: READ_ONCE },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: READ_ONCE },
  { selector: `TemplateElement[value.raw=${SQL_NOW}]`, message: READ_ONCE },
  { selector: `Literal[value=${SQL_NOW}]`, message: READ_ONCE },
];
const engineDoor = { to: { element: { type: 'engine', fileInternalPath: 'engine.ts' } } };

export default [
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '.chengban',
      '.artifacts',
      '**/*.config.{js,ts}',
      'scripts',
      'test/support/*.mjs',
      'web/src/api/schema.d.ts',
    ],
  },
  ...pluginVue.configs['flat/recommended'].map((config) => ({ ...config, files: ['web/src/**/*.vue'] })),
  {
    files: ['web/src/**/*.{ts,vue}'],
    languageOptions: {
      parser: vueParser,
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX, '@typescript-eslint': tseslint.plugin, vue: pluginVue },
    settings: { 'import-x/resolver': { typescript: { alwaysTryTypes: true, project: 'web/tsconfig.json' } } },
    rules: {
      'max-lines': [2, { max: 300 }],
      complexity: [2, 20],
      '@typescript-eslint/no-floating-promises': 2,
      '@typescript-eslint/no-explicit-any': 2,
      '@typescript-eslint/no-unused-vars': [2, { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // a page asks the interface; it knows neither the rules nor the machine that it is built on
      'no-restricted-imports': [
        2,
        {
          patterns: [
            { regex: '(^|/)\\.\\./(src|test|config|dist)/|^node:', message: 'Pages import nothing of the server.' },
          ],
        },
      ],
      'vue/no-v-html': 2,
      'vue/no-static-inline-styles': 2,
      'vue/block-lang': [2, { script: { lang: 'ts' } }],
      'vue/component-api-style': [2, ['script-setup']],
      'vue/component-name-in-template-casing': [2, 'PascalCase'],
      // takes the | of a type for a filter of Vue 2
      'vue/no-deprecated-filter': 0,
      // prettier lays out
      'vue/html-self-closing': 0,
      'vue/html-indent': 0,
      'vue/html-closing-bracket-newline': 0,
      'vue/max-attributes-per-line': 0,
      'vue/multiline-html-element-content-newline': 0,
      'vue/singleline-html-element-content-newline': 0,
      'vue/first-attribute-linebreak': 0,
      'vue/attributes-order': 0,
      'vue/require-default-prop': 0,
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { boundaries, 'import-x': importX, '@typescript-eslint': tseslint.plugin },
    settings: {
      'import/resolver': { typescript: { alwaysTryTypes: true } },
      'import-x/resolver': { typescript: { alwaysTryTypes: true } },
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'boundaries/files': [{ category: 'entry', pattern: 'src/{main,prepare,server,worker,worker-process,cli}.ts' }],
      'boundaries/elements': [
        { type: 'domain', pattern: 'src/domain' },
        { type: 'engine', pattern: 'src/engine' },
        { type: 'identity', pattern: 'src/identity' },
        { type: 'platform', pattern: 'src/platform' },
        { type: 'app', pattern: 'src/app' },
        { type: 'test', pattern: 'test' },
        { type: 'feature', pattern: 'src/*', capture: ['name'] },
      ],
    },
    rules: {
      'max-lines': [2, { max: 300 }],
      complexity: [2, 20],
      'import-x/no-cycle': [2, { ignoreExternal: true }],
      '@typescript-eslint/no-floating-promises': 2,
      '@typescript-eslint/no-misused-promises': [2, { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-explicit-any': 2,
      '@typescript-eslint/no-unused-vars': [2, { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'boundaries/no-unknown-files': 2,
      'boundaries/no-unknown-dependencies': 2,
      'boundaries/dependencies': [
        2,
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: [
            {
              from: from('domain', 'engine', 'identity', 'platform', 'app', 'test', 'feature'),
              allow: { to: { module: { origin: ['external', 'core'] } } },
            },
            { from: from('domain'), disallow: { to: { module: { origin: ['external', 'core'] } } } },
            { from: from('domain'), allow: { to: { module: { origin: 'external', source: ['xstate', 'zod'] } } } },
            { from: from('domain'), allow: to('domain') },
            { from: from('platform'), allow: to('platform') },
            { from: from('identity'), allow: to('identity', 'domain', 'platform') },
            { from: from('engine'), allow: to('engine', 'domain', 'platform') },
            { from: from('feature'), allow: to('domain', 'platform', 'identity') },
            { from: from('feature'), allow: engineDoor },
            {
              from: from('feature'),
              allow: { to: { element: { type: 'feature', captured: { name: '{{from.element.captured.name}}' } } } },
            },
            {
              from: { file: { categories: 'entry' } },
              allow: to('domain', 'engine', 'identity', 'platform', 'feature', 'app'),
            },
            { from: { file: { categories: 'entry' } }, allow: { to: { module: { origin: ['external', 'core'] } } } },
            { from: from('app'), allow: to('domain', 'engine', 'identity', 'platform', 'feature', 'app') },
            {
              from: from('test'),
              allow: to('domain', 'engine', 'identity', 'platform', 'feature', 'app', 'test'),
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        2,
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'crypto',
        'console',
        'performance',
      ],
      'no-restricted-syntax': [
        2,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as data.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time comes in as data.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance comes in as data.',
        },
        {
          selector: 'Property[key.name=/^(invoke|after)$/]',
          message: 'Charts hold no hidden time and no I/O.',
        },
      ],
    },
  },
  {
    files: ['src/{engine,cases,intake,measuring,supervising,operating}/**/*.ts'],
    // on real time by decision: how long an upload waits to be bound, how long a report of the audit is kept, when
    // words were erased by law
    ignores: ['src/cases/attachments.service.ts', 'src/cases/audit.service.ts', 'src/engine/retention.ts'],
    rules: { 'no-restricted-syntax': [2, ...strayNow] },
  },
  {
    // last, so that it wins over the domain's list: a file without a name of its own is refused whatever it holds
    files: ['**/{utils,helpers,common}{,.*}.ts', '**/*-{utils,helpers}.ts', '**/{utils,helpers,common}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [2, { selector: 'Program', message: 'A thing has a name or it has no home.' }],
    },
  },
  {
    files: ['**/*[A-Z_]*.{ts,vue}'],
    // named after its language as the world writes it
    ignores: ['web/src/text/zh-CN.ts'],
    rules: { 'no-restricted-syntax': [2, { selector: 'Program', message: 'File names are kebab-case.' }] },
  },
];
