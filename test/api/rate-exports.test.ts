/** 导出 · what another program reads back: the same integers as numbers, text that is no formula, and where it came from. */
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { CaseApp } from '../support/case-app.js';
import { clerk, OFFICE, unit } from '../support/office.js';

let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00Z');
  const titles = ['=HYPERLINK("http://x","点我")', '+1-1', '关于停车的建议'];
  for (const [i, title] of titles.entries()) {
    const id = await app.district.register({ title });
    await app.district.give(id, OFFICE, 'office.assign', {
      mode: 'sole',
      leads: [{ unitId: unit(i === 2 ? 2 : 1) }],
      cos: [],
    });
  }
});
afterAll(() => app.close());

async function bytes(by: typeof OFFICE, path: string): Promise<{ headers: Headers; content: Buffer }> {
  const response = await fetch(`${app.address}/api/exports/rates${path}`, {
    headers: { cookie: await app.cookieOf(by) },
  });
  expect(response.status).toBe(200);
  return { headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
}
async function sheet(by: typeof OFFICE, path: string) {
  const { headers, content } = await bytes(by, path);
  const book = await readXlsx(content);
  return { headers, sheet: book.sheets[0], rows: book.sheets[0]?.rows ?? [] };
}

it('gives the table with real numbers under a frozen header', async () => {
  const { headers, sheet: page, rows } = await sheet(OFFICE, '?by=unit');
  expect(headers.get('content-disposition')).toContain(encodeURIComponent('各率.xlsx'));
  expect(rows.slice(0, 2)).toEqual([
    expect.arrayContaining(['截至', '2025-03-03']) as unknown,
    expect.arrayContaining(['导出人', '人员1']) as unknown,
  ]);
  const at = rows.findIndex((r) => r[0] === '分组');
  expect(page?.freezePane?.rows).toBe(at + 1);
  const reply = rows.filter((r) => r[1] === '复函率').map((r) => r.slice(0, 6));
  expect(reply).toEqual([
    ['单位1', '复函率', 0, 2, 2, 0],
    ['单位2', '复函率', 0, 1, 1, 0],
  ]);
  expect(rows.find((r) => r[1] === '满意率(含基本满意)')?.[5] ?? null).toBeNull();
  expect(rows.find((r) => r[1] === '复函率')?.[6]).toMatch(/ ÷ /);
});

it('names what narrows the figures above them, in either sheet', async () => {
  const scope = `kind=suggestion&unit=${unit(1)}&key=false`;
  for (const path of [`?${scope}`, `/reply/cases?${scope}`]) {
    const { rows } = await sheet(OFFICE, path);
    expect(rows.find((r) => r[0] === '统计范围')?.[1]).toBe('种类:代表建议;单位:单位1;重点:其他件');
  }
  const { rows } = await sheet(OFFICE, '?by=unit');
  expect(rows.some((r) => r[0] === '统计范围')).toBe(false);
});

it('keeps a title that begins with = as text, in either form', async () => {
  const { rows, sheet: page } = await sheet(OFFICE, '/reply/cases?part=missing');
  expect(rows.find((r) => r[0] === '定义')?.[1]).toMatch(/ ÷ /);
  const titles = rows.slice(rows.findIndex((r) => r[0] === '编号') + 1).map((r) => r[2]);
  expect(titles).toEqual(['=HYPERLINK("http://x","点我")', '+1-1', '关于停车的建议']);
  expect([...(page?.cells?.values() ?? [])].filter((c) => c.formula !== undefined)).toEqual([]);
  const { content } = await bytes(OFFICE, '/reply/cases?part=missing&format=csv');
  expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const csv = parseCsv(content.toString('utf8'));
  const cells = csv.map((r) => r[2]).filter((t) => /HYPERLINK|1-1/.test(String(t)));
  expect(cells).toEqual([`'=HYPERLINK("http://x","点我")`, `'+1-1`]);
});

it('gives each person no more than the page does, and leaves a trace', async () => {
  const { rows } = await sheet(clerk(2), '/reply/cases');
  expect(rows.slice(rows.findIndex((r) => r[0] === '编号') + 1)).toHaveLength(1);
  const acts = await app.district.db.superuser<{ type: string; actor: string; data: unknown }>(
    `SELECT type, actor, body::jsonb -> 'data' AS data FROM audit_event ORDER BY seq`,
  );
  expect(acts.filter((a) => a.type === 'rates.exported').at(-1)).toEqual({
    type: 'rates.exported',
    actor: clerk(2).personId,
    data: { key: 'reply', part: 'denominator', asOf: '2025-03-03', format: 'xlsx', rows: 1 },
  });
});

it('refuses a form that it does not know', async () => {
  expect((await app.get(OFFICE, '/exports/rates?format=pdf')).status).toBe(400);
});
