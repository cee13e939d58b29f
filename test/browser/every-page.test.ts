/**
 * 逐页检查 · every page that the program has, opened by whom it is for, as it stands: axe finds nothing in either mode,
 * everything on it is Chinese, it has one heading and a title of its own. A page without a row here fails the last test.
 */
import { DESK, PHONE, picture } from '../support/browser.js';
import { OfficeDay, Person } from '../support/office-day.js';
import {
  askedOf,
  assessmentLine,
  bulkTask,
  calendarChange,
  clerkAs,
  firstCase,
  firstOf,
  importBatch,
} from '../support/page-ids.js';
import { faultsOf, LARGE } from '../support/page-words.js';
import { HEADINGS, workbook } from '../support/workbooks.js';

/** as the router has it, and where it is opened here; the name is that of the picture */
type Row = [pattern: string, at: string, name: string];
/** its type is that of a wall, whatever its reader chose for a desk */
const WALL = '/rates/wall';
/** the id of nothing */
const NOWHERE = '00000000-0000-4000-8000-000000000000';
let day: OfficeDay;
const opened = new Set<string>();
/** title → the pages that have it */
const titles = new Map<string, Set<string>>();

beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});

const declaredIn = (page: Person['page']): Promise<string[]> =>
  page.evaluate<string[]>(
    `document.querySelector('#app').__vue_app__.config.globalProperties.$router.getRoutes().map((r) => r.path)`,
  );

/** What is wrong on any of them, all at once. */
async function look(person: Person, rows: Row[]): Promise<void> {
  const faults: [name: string, fault: unknown][] = [];
  for (const [pattern, at, name] of rows) {
    opened.add(pattern);
    await faultsAt(person, pattern, at, name).then(
      (found) => faults.push(...found.map((fault): [string, unknown] => [name, fault])),
      (error: Error) => faults.push([name, error.message]),
    );
  }
  expect([...faults, ...person.watched.errors]).toEqual([]);
}
async function faultsAt(person: Person, pattern: string, at: string, name: string): Promise<unknown[]> {
  await person.open(at);
  const title = await person.page.title();
  const isDesk = name.endsWith('-desk');
  const cut: string[] = [];
  titles.set(title, (titles.get(title) ?? new Set()).add(pattern));
  if (pattern === WALL) {
    await picture(person.page, name);
    expect(await person.violations()).toEqual({});
  } else {
    await person.examined(name, isDesk ? 'looks' : 'whole');
    if (isDesk) cut.push(...(await cutOffOnPhone(person)));
  }
  return [
    ...cut,
    ...((await person.page.locator('h1').count()) === 1 ? [] : ['not one h1']),
    ...(/^.+ · 承办$/.test(title) ? [] : [`title: ${title}`]),
    ...(await faultsOf(person.page, day.accounts)),
    ...(pattern === WALL || (await person.page.evaluate<boolean>(LARGE)) ? [] : ['smaller than 18 px in large type']),
  ];
}
/** Whoever works at a desk looks it up on the phone, too. */
async function cutOffOnPhone(person: Person): Promise<string[]> {
  const cut: string[] = [];
  await person.page.setViewportSize(PHONE);
  for (const mode of ['plain', 'elder'] as const) {
    await person.display(mode);
    cut.push(...(await person.cutOff()).map((what) => `${mode}: ${what}`));
  }
  await person.page.setViewportSize(DESK);
  return cut;
}
const desk = async (account: string, ...rows: Row[]): Promise<void> => look(await day.person(account), rows);
const phone = async (account: string, ...rows: Row[]): Promise<void> => look(await day.person(account, PHONE), rows);

it('登录页', async () => {
  const { page, watched } = await day.browser.window(day.address, PHONE);
  await look(new Person(page, watched), [['/login', '/login', 'login-phone']]);
});

it('政府办承办人：办件、分办、批量、导入', async () => {
  const evaluating = await firstCase(day, 'office-clerk', 'state=evaluating');
  const registered = await firstCase(day, 'office-clerk', 'state=registered&kind=suggestion');
  const list = await workbook([
    HEADINGS,
    ['901', '关于逐页检查的建议', '王丽华', '区教育局', ''],
    ['902', '', '王丽华', '区水力局', ''],
  ]);
  const batch = await importBatch(day, list);
  const task = await bulkTask(day);
  await desk(
    'office-clerk',
    ['/', '/', 'home-office-clerk-desk'],
    ['/cases', '/cases', 'list-desk'],
    ['/cases/:id', `/cases/${evaluating}`, 'case-office-desk'],
    ['/cases/:id/give/:type/:handlingId?', `/cases/${registered}/give/office.assign`, 'give-assign-desk'],
    ['/cases/:id/give/:type/:handlingId?', `/cases/${evaluating}/give/office.unlinkHandling`, 'give-blocked-desk'],
    ['/cases/:id/rulebook', `/cases/${evaluating}/rulebook`, 'adoption-desk'],
    ['/cases/new', '/cases/new', 'register-desk'],
    ['/assignment', '/assignment', 'assignment-desk'],
    ['/done', '/done', 'done-none-desk'],
    ['/bulk', '/bulk', 'bulk-tasks-desk'],
    ['/bulk/new', '/bulk/new', 'bulk-none-desk'],
    ['/bulk/:id', `/bulk/${task}`, 'bulk-done-desk'],
    ['/imports', '/imports', 'imports-desk'],
    ['/imports/:id', `/imports/${batch}`, 'import-desk'],
    ['/:rest(.*)*', '/没有这一页', 'missing-desk'],
  );
});

it('政府办承办人：成效、考核、通报、日历、机构', async () => {
  const { assessment, sheet, line } = await assessmentLine(day);
  const bulletin = await firstOf(day, 'bulletins');
  const change = await calendarChange(day);
  await desk(
    'office-clerk',
    ['/rates', '/rates', 'rates-desk'],
    ['/rates/:rate', '/rates/satisfaction', 'rate-desk'],
    ['/rates/:rate/cases', '/rates/meeting/cases?part=missing', 'rate-cases-desk'],
    ['/rates/stages', '/rates/stages', 'stages-desk'],
    [WALL, WALL, 'wall-desk'],
    ['/commitments', '/commitments', 'commitments-desk'],
    ['/exports', '/exports', 'exports-desk'],
    ['/assessments', '/assessments', 'assessments-desk'],
    ['/assessments/:id', assessment, 'assessment-desk'],
    ['/assessments/:id/units/:unit', sheet, 'assessment-sheet-desk'],
    ['/assessments/:id/units/:unit/:item', line, 'assessment-line-desk'],
    ['/bulletins', '/bulletins', 'bulletins-desk'],
    ['/bulletins/:id', `/bulletins/${bulletin}`, 'bulletin-draft-desk'],
    ['/calendar', '/calendar', 'calendar-desk'],
    ['/calendar/changes/:id', `/calendar/changes/${change}`, 'calendar-change-desk'],
    ['/units', '/units', 'units-desk'],
    ['/units/:id/succession', `/units/${await day.unitId('区水利局')}/succession`, 'succession-desk'],
    ['/rulebooks', '/rulebooks', 'rulebooks-desk'],
    ['/machines', '/machines?chart=lead-unit', 'machines-desk'],
  );
});

it('政府办负责人、督查、人大和政协机构', async () => {
  await desk('office-head', ['/', '/', 'home-office-head-desk']);
  await desk(
    'supervision-clerk',
    ['/', '/', 'home-supervision-desk'],
    ['/supervision', '/supervision', 'supervision-desk'],
    ['/supervision/due', '/supervision/due', 'supervision-due-desk'],
    ['/supervision/lights', '/supervision/lights?light=red', 'supervision-lights-desk'],
  );
  await desk('npc-staff', ['/', '/', 'home-npc-desk']);
  await desk('cppcc-staff', ['/', '/', 'home-cppcc-desk']);
});

it('三员和人员名录', async () => {
  await desk(
    'system-admin',
    ['/', '/', 'home-system-admin-desk'],
    ['/people', '/people', 'people-desk'],
    ['/incidents', '/incidents', 'incidents-desk'],
    ['/outbox', '/outbox', 'outbox-desk'],
  );
  await desk('security-admin', ['/', '/', 'home-security-admin-desk'], ['/accounts', '/accounts', 'accounts-desk']);
  await desk('audit-admin', ['/', '/', 'home-audit-desk'], ['/audit', '/audit', 'audit-desk']);
});

it('单位：主办和会办的承办人、核稿、分管领导', async () => {
  const lead = await clerkAs(day, 'lead');
  const co = await clerkAs(day, 'co', lead);
  const id = await firstCase(day, lead, 'role=lead&state=handling');
  const { deadlines } = await day.ask<{ deadlines: { id: string }[] }>(lead, `/proposals/${id}`);
  await phone(
    lead,
    ['/', '/', 'home-lead-clerk-phone'],
    ['/cases', '/cases', 'list-phone'],
    ['/cases/:id', `/cases/${id}`, 'case-clerk-phone'],
    ['/deadlines/:id', `/deadlines/${deadlines[0]?.id ?? ''}`, 'deadline-phone'],
    ['/notices', '/notices', 'notices-phone'],
    ['/rates', '/rates', 'rates-unit-phone'],
    ['/rates/stages', '/rates/stages', 'stages-phone'],
    ['/calendar', '/calendar', 'calendar-phone'],
    ['/exports', '/exports', 'exports-phone'],
    ['/rulebooks/:id', '/rulebooks/binhu', 'rulebook-phone'],
  );
  await desk(
    co,
    ['/', '/', 'home-co-clerk-desk'],
    ['/cases/:id', `/cases/${await firstCase(day, co, 'role=co')}`, 'case-co-desk'],
  );
  const [office, head] = ['unit-office', 'deputy-head'].map(
    (r) => day.accounts.find((a) => a.role === r)?.account ?? '',
  );
  await desk(office ?? '', ['/', '/', 'home-unit-office-desk']);
  await phone(head ?? '', ['/', '/', 'home-deputy-head-phone']);
});

it('主要负责人的手机', async () => {
  const [asked] = await askedOf(day, 'principal.sign', 'unit-principal');
  await phone(
    asked?.account ?? '',
    ['/', '/', 'signing-home-phone'],
    ['/signing/:id/:handlingId', `/signing/${asked?.caseId}/${asked?.handlingId}`, 'signing-phone'],
    ['/supervision', '/supervision', 'supervision-phone'],
    ['/delegations', '/delegations', 'delegations-phone'],
    ['/notices', '/notices', 'notices-principal-phone'],
  );
});

it('代表、委员、集体提案联系人的手机', async () => {
  const [asked] = await askedOf(day, 'proposer.evaluate', 'deputy', 'member');
  await phone(
    asked?.account ?? '',
    ['/', '/', 'mine-home-phone'],
    ['/mine/:id', `/mine/${asked?.caseId}`, 'mine-phone'],
    ['/mine/:id/evaluate/:handlingId', `/mine/${asked?.caseId}/evaluate/${asked?.handlingId}`, 'evaluate-phone'],
    ['/rates', '/rates', 'rates-deputy-phone'],
    ['/notices', '/notices', 'notices-deputy-phone'],
  );
  await phone('member-1', ['/', '/', 'home-member-phone']);
  await phone('contact-1', ['/', '/', 'home-contact-phone']);
});

it('地址所指的不在：各页说明没有找到，照样有标题', async () => {
  const clerk = await day.person('office-clerk');
  clerk.watched.expected.add(404).add(400).add(403);
  const faults: [string, unknown][] = [];
  for (const pattern of (await declaredIn(clerk.page)).filter((path) => /:(?!rest)/.test(path))) {
    const [at, name] = [pattern.replaceAll(/:type/g, 'office.assign').replaceAll(/:\w+\??/g, NOWHERE), pattern];
    await clerk.open(at);
    if ((await clerk.page.locator('h1').count()) !== 1) faults.push([name, 'not one h1']);
    const title = await clerk.page.title();
    if (!/^[^·]+ · 承办$/.test(title)) faults.push([name, title]);
    faults.push(...(await faultsOf(clerk.page, day.accounts)).map((fault): [string, unknown] => [name, fault]));
  }
  await clerk.examined('absent-desk', 'looks');
  expect([...faults, ...clerk.watched.errors]).toEqual([]);
});

it('每个页面都在上面，各有各的标题', async () => {
  const { page } = await day.person('office-clerk');
  const declared = await declaredIn(page);
  expect([...opened].sort()).toEqual([...new Set(declared)].sort());
  // what is a home to some has an address of its own for the others
  const shared = [...titles].filter(([, patterns]) => patterns.size > 1).map(([title, p]) => [title, [...p].sort()]);
  expect(shared.sort()).toEqual([
    ['办件 · 承办', ['/', '/cases']],
    ['督查 · 承办', ['/', '/supervision']],
  ]);
});
