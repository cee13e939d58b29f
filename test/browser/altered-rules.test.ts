/** 页面没有规则 · the program with words, a precondition and a right of its rules changed, and the same built pages. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assigned, CO, LEAD } from '../support/brought-cases.js';
import { OfficeDay } from '../support/office-day.js';

const SIGNED_BY_ALL = '关于统筹校外托管的建议';
const MUST_SURVEY = '须先行现场踏勘';
/** below the project, where its packages are found, and laid out as the program expects it */
const PLACE = resolve('.artifacts/altered');

/** What a change of the source makes of the compiled rules, and one of the rulebook: nothing else is touched. */
const CHANGES: [file: string, was: string, becomes: string][] = [
  // 名称: of a command, and of a field of its form
  [
    'dist/domain/lead-unit/commands.js',
    `command('lead.recordContact', '沟通联系'`,
    `command('lead.recordContact', '走访沟通'`,
  ],
  [
    'dist/cases/form-words.js',
    `'lead.plan.measures.what': named('措施')`,
    `'lead.plan.measures.what': named('踏勘安排')`,
  ],
  // 先决条件: one more, with what it is based on
  [
    'dist/domain/rules-table.js',
    `    'principal.sign': [`,
    `    'lead.recordContact': [() => [{ code: 'contact.survey', message: '${MUST_SURVEY}' }]],\n    'principal.sign': [`,
  ],
  ['dist/domain/rulebook/basis.js', `    'apology.contact': `, `    'contact.survey': ours,\n    'apology.contact': `],
  // 权限: the plan of a unit is now the office's to make
  ['dist/domain/access/policy.js', `'lead.plan': [CLERK]`, `'lead.plan': [OFFICE]`],
  // 本地办法: co-units countersign
  ['config/localities/national.yaml', 'countersign: false', 'countersign: true'],
];

const usual = process.env.DEMO_ADDRESS;
let program: ChildProcess;
let day: OfficeDay;
let one: Awaited<ReturnType<typeof assigned>>;
let two: typeof one;
beforeAll(async () => {
  const before = await OfficeDay.begin();
  one = await assigned(before, 121, '关于增设校园周边公交站点的建议');
  two = await assigned(before, 127, SIGNED_BY_ALL);
  const [clerk, helper, signer] = [
    before.of('unit-clerk', LEAD).account,
    before.of('unit-clerk', CO).account,
    before.of('unit-principal', CO).account,
  ];
  for (const c of [one, two]) await before.give(clerk, c.id, 'unit.accept', {}, c.lead);
  await before.give(helper, two.id, 'unit.accept', {}, two.co);
  await before.give(helper, two.id, 'co.submitOpinion', { text: '同意', stance: 'support' }, two.co);
  await before.give(signer, two.id, 'principal.sign', {}, two.co);
  await before.end();
  process.env.DEMO_ADDRESS = await altered();
  day = await OfficeDay.begin();
});
afterAll(async () => {
  process.env.DEMO_ADDRESS = usual;
  await day.end();
  const gone = new Promise((ended) => program.once('exit', ended));
  program.kill('SIGTERM');
  await gone;
  rmSync(PLACE, { recursive: true, force: true });
});

/** The changed program beside the usual one, on the database of the demo. @returns where it answers */
async function altered(): Promise<string> {
  rmSync(PLACE, { recursive: true, force: true });
  mkdirSync(PLACE, { recursive: true });
  for (const part of ['dist', 'config']) cpSync(part, join(PLACE, part), { recursive: true });
  symlinkSync(resolve('web'), join(PLACE, 'web'));
  for (const [file, was, becomes] of CHANGES) {
    const path = join(PLACE, file);
    const code = readFileSync(path, 'utf8');
    if (code.split(was).length !== 2) throw new Error(`${file} does not say once: ${was}`);
    writeFileSync(path, code.replace(was, becomes));
  }
  const folder = process.env.DEMO_FOLDER ?? '';
  const password = readFileSync(join(folder, 'superuser'), 'utf8').trim();
  const port = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  program = spawn(process.execPath, ['dist/main.js'], {
    cwd: PLACE,
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: 'silent',
      ROLE: 'web',
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

it('名称、先决条件、权限改了，页面随之而变，网页本身没有改', async () => {
  const clerk = await day.person(day.of('unit-clerk', LEAD).account);
  await clerk.open(`/cases/${one.id}`);
  const panel = clerk.page.locator('.panel');
  const contact = panel.getByRole('button', { name: /^走访沟通/ });
  expect(await contact.getAttribute('aria-disabled')).toBe('true');
  expect(await panel.textContent()).toContain(MUST_SURVEY);
  expect(await clerk.page.getByRole('button', { name: /^沟通联系/ }).count()).toBe(0);
  expect(await clerk.page.locator('main a[href*="/give/lead.plan/"]').count()).toBe(0);

  const office = await day.person('office-clerk');
  await office.open(`/cases/${one.id}`);
  const row = `#units tr:has-text("${LEAD}")`;
  await office.page.locator(`${row} summary`).click();
  await office.press(/^办理方案/, row);
  await office.write('踏勘安排', '十五日前到现场');
  await office.write('责任人', '张三');
  await office.write('完成日期', '2030-06-30');
  await office.page.keyboard.press('Enter');
  await office.press(/^提交/);
  await office.isDone('办理方案');
  expect([...clerk.watched.errors, ...office.watched.errors]).toEqual([]);
});

it('本地办法改为须会签，会办单位从首页三下会签', async () => {
  const draft = { body: '已统筹安排。', outcome: 'solved', publicity: 'proactive' };
  await day.give(day.of('unit-clerk', LEAD).account, two.id, 'lead.draftReply', draft, two.lead);
  const co = await day.person(day.of('unit-clerk', CO).account);
  await co.open('/');
  await co.press(SIGNED_BY_ALL);
  await co.press('会签', '.panel');
  // the letter that is agreed to is there to be read
  await co.page.getByText(draft.body).first().waitFor();
  await co.press('同意');
  await co.isDone('会签');
  expect(co.clicks).toBeLessThanOrEqual(3);
  expect(co.watched.errors).toEqual([]);
});
