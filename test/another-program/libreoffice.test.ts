/** 另一程序 · LibreOffice opens what was exported: the integers are those of the interface, a title that begins with = is text. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseCsv } from 'hucre/csv';
import { CaseApp } from '../support/case-app.js';
import { OFFICE, unit } from '../support/office.js';

/** as shown, in UTF-8; cells of text in quotes and numbers without, so that the two can be told apart */
const SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';
const TITLES = ['=1+1', '=HYPERLINK("http://x","点我")', '+2-1', '-2+1', '@SUM(1)', '关于停车的建议'];
const TABLE = 'rates?by=unit';
const LIST = 'rates/reply/cases?part=missing';
const FORMS = ['xlsx', 'csv'] as const;
const SHEETS = FORMS.flatMap((form) => [
  { name: `table-${form}`, form, path: `${TABLE}&format=${form}` },
  { name: `list-${form}`, form, path: `${LIST}&format=${form}` },
]);
interface Table {
  items: {
    group: { name: string };
    rates: { name: string; numerator: number; denominator: number; missing: number; percent: number | null }[];
  }[];
}
let app: CaseApp;
let folder: string;

beforeAll(async () => {
  app = await CaseApp.open();
  folder = await mkdtemp(join(tmpdir(), 'chengban-sheets-'));
  await app.district.setClock('2025-03-03T01:00:00Z');
  for (const [i, title] of TITLES.entries()) {
    const id = await app.district.register({ title });
    const leads = [{ unitId: unit(i < 4 ? 1 : 2) }];
    await app.district.give(id, OFFICE, 'office.assign', { mode: 'sole', leads, cos: [] });
  }
  for (const { name, form, path } of SHEETS) {
    const headers = { cookie: await app.cookieOf(OFFICE) };
    const response = await fetch(`${app.address}/api/exports/${path}`, { headers });
    expect(response.status).toBe(200);
    await writeFile(join(folder, `${name}.${form}`), Buffer.from(await response.arrayBuffer()));
  }
  await Promise.all(FORMS.map(convert));
}, 240_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** All sheets of a form in one start of the program, which is what takes long. */
async function convert(form: (typeof FORMS)[number]): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, `profile-${form}`)}`;
  // where it asks, it sees by the mark at the beginning that the text is UTF-8; where it cannot ask, it is told
  const told = form === 'csv' ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1'] : [];
  const files = SHEETS.filter((sheet) => sheet.form === form).map(({ name }) => join(folder, `${name}.${form}`));
  const args = [profile, '--headless', ...told, '--convert-to', SHOWN, '--outdir', join(folder, 'shown'), ...files];
  await promisify(execFile)('soffice', args);
}

/** The lines that the program shows below the header. */
async function shown(name: string): Promise<string[]> {
  const lines = (await readFile(join(folder, 'shown', `${name}.csv`), 'utf8')).trim().split('\n');
  return lines.slice(lines.findIndex((line) => /^"(分组|编号)",/.test(line)) + 1);
}

it.each(FORMS)('shows each integer of the interface, as a number (%s)', async (form) => {
  const { items } = (await app.get<Table>(OFFICE, `/${TABLE}`)).body;
  const expected = items.flatMap(({ group, rates }) =>
    rates.map((r) => `"${group.name}","${r.name}",${r.numerator},${r.denominator},${r.missing},${r.percent ?? ''},"`),
  );
  expect(items.map(({ rates }) => rates.find((r) => r.name === '复函率')?.denominator)).toEqual([4, 2]);
  const lines = await shown(`table-${form}`);
  expect(lines.map((line, i) => line.slice(0, expected[i]?.length))).toEqual(expected);
});

it.each(FORMS)('keeps a title that begins with = as text, and reckons nothing (%s)', async (form) => {
  const titles = (await shown(`list-${form}`)).map((line) => parseCsv(line)[0]?.[2]);
  // the other form says by an apostrophe that what follows is text
  const mark = (title: string): string => (form === 'csv' && /^[=+@-]/.test(title) ? `'${title}` : title);
  expect(titles).toEqual(TITLES.map(mark));
});
