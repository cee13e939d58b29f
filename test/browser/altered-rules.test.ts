/** 页面没有规则 · the program with a word, a precondition and a right of its rules changed, and the same built pages. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OfficeDay } from '../support/office-day.js';

const LEAD = '区教育局';
/** beside the pages, as the program expects them, and below the packages of the project */
const PLACE = resolve('.artifacts/altered');
const MUST_SURVEY = '须先行现场踏勘';

/** Rules of the domain alone, as they were compiled. */
const CHANGES: [file: string, was: string, becomes: string][] = [
  ['lead-unit/commands.js', `command('lead.recordContact', '沟通联系'`, `command('lead.recordContact', '走访沟通'`],
  [
    'rules-table.js',
    `    'principal.sign': [`,
    `    'lead.recordContact': [() => [{ code: 'contact.survey', message: '${MUST_SURVEY}' }]],\n    'principal.sign': [`,
  ],
  ['access/policy.js', `'lead.plan': [CLERK]`, `'lead.plan': [OFFICE]`],
];

let program: ChildProcess;
let day: OfficeDay;
let caseId: string;
const address = process.env.DEMO_ADDRESS;

beforeAll(async () => {
  const before = await OfficeDay.begin();
  caseId = await before.register(121, '关于增设校园周边公交站点的建议');
  await before.give('office-clerk', caseId, 'office.assign', {
    mode: 'sole',
    leads: [{ unitId: await before.unitId(LEAD) }],
  });
  const { handlings } = await before.ask<{ handlings: { id: string }[] }>('office-clerk', `/proposals/${caseId}`);
  await before.give(before.of('unit-clerk', LEAD).account, caseId, 'unit.accept', {}, handlings[0]?.id);
  await before.end();
  process.env.DEMO_ADDRESS = await altered();
  day = await OfficeDay.begin();
});
afterAll(async () => {
  process.env.DEMO_ADDRESS = address;
  await day.end();
  program.kill('SIGTERM');
  await new Promise((ended) => program.once('exit', ended));
  rmSync(PLACE, { recursive: true, force: true });
});

/** The changed program on the database of the demo. @returns where it answers */
async function altered(): Promise<string> {
  rmSync(PLACE, { recursive: true, force: true });
  mkdirSync(PLACE, { recursive: true });
  cpSync('dist', join(PLACE, 'dist'), { recursive: true });
  symlinkSync(resolve('web'), join(PLACE, 'web'));
  for (const [file, was, becomes] of CHANGES) {
    const path = join(PLACE, 'dist/domain', file);
    const code = readFileSync(path, 'utf8');
    if (code.split(was).length !== 2) throw new Error(`${file} does not say ${was} once`);
    writeFileSync(path, code.replace(was, becomes));
  }
  const folder = process.env.DEMO_FOLDER ?? '';
  const password = readFileSync(join(folder, 'superuser'), 'utf8').trim();
  const port = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[3];
  program = spawn(process.execPath, [join(PLACE, 'dist/main.js')], {
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: 'silent',
      ROLE: 'web',
      CHENGBAN_DEMO: '1',
      CHENGBAN_DATA_DIR: folder,
      DATABASE_URL: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((found, failed) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, at] = /ready: (http:\S+)/.exec(said) ?? [];
      if (at !== undefined) found(at);
    };
    program.stdout?.on('data', hear);
    program.stderr?.on('data', hear);
    program.once('exit', () => failed(new Error(said)));
  });
}

it('规则的名称、先决条件、权限改了，页面随之而变，网页本身没有改', async () => {
  const clerk = await day.person(day.of('unit-clerk', LEAD).account);
  await clerk.open(`/cases/${caseId}`);
  const panel = clerk.page.locator('.panel');
  const contact = panel.getByRole('button', { name: /^走访沟通/ });
  expect(await contact.getAttribute('aria-disabled')).toBe('true');
  expect(await panel.textContent()).toContain(MUST_SURVEY);
  expect(await panel.getByText('沟通联系').count()).toBe(0);
  expect(
    await clerk.page
      .locator('main')
      .getByRole('link', { name: /^办理方案/ })
      .count(),
  ).toBe(0);

  const office = await day.person('office-clerk');
  await office.open(`/cases/${caseId}`);
  await office.page.locator('main summary').filter({ hasText: '其他' }).first().click();
  await office.page
    .locator('main')
    .getByRole('link', { name: /^办理方案/ })
    .first()
    .click();
  await office.settled();
  await office.write('措施', '增设站点');
  await office.write('责任人', '张三');
  await office.write('完成日期', '2030-06-30');
  await office.page.keyboard.press('Enter');
  await office.press('提交：办理方案');
  await office.isDone('办理方案');
  expect([...clerk.watched.errors, ...office.watched.errors]).toEqual([]);
});
