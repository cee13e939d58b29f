/** 登记清单 · numbers are looked at again at the commit; a list is registered whole or not at all, and once. */
import { AUDITOR } from '../support/case-app.js';
import { ImportApp } from '../support/import-app.js';
import { DISTRICT } from '../support/office.js';
import { HEADINGS, workbook } from '../support/workbooks.js';

let office: ImportApp;
beforeAll(async () => {
  office = await ImportApp.open();
});
afterAll(() => office.close());

describe('登记时再核对', () => {
  const list = (from: number) =>
    workbook([HEADINGS, ...[0, 1, 2].map((i) => [from + i, `关于第${from + i}件的建议`, '张三', '区教育局', null])]);

  test('其间有人登记了同号:409 指出行,一件不留', async () => {
    const view = await office.read(await list(401));
    await office.app.district.register({ number: '0402' });
    const refused = await office.commit(view.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'import.known_number']);
    expect(refused.body.problems).toEqual([
      expect.objectContaining({ row: 3, column: '编号', code: 'import.known_number', value: '402' }),
    ]);
    expect(await office.count(`number IN ('401', '402', '403')`)).toBe(0);
    expect((await office.view(view.id)).state).toBe('ready');
  });

  test('两份清单争一个号:一份登记,另一份指出行', async () => {
    const views = [await office.read(await list(411)), await office.read(await list(413))];
    const both = await Promise.all(views.map((v) => office.commit(v.id)));
    expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
    const refused = both.find((a) => a.status === 409);
    expect(refused?.body).toMatchObject({ code: 'import.known_number', problems: [{ value: '413' }] });
    expect(await office.count(`number::int BETWEEN 411 AND 415`)).toBe(3);
  });

  test('十人同时提交一份清单:同一回答,登记一次', async () => {
    const { id } = await office.read(await list(421));
    const all = await Promise.all(Array.from({ length: 10 }, () => office.commit(id)));
    expect(all.map((a) => a.status)).toEqual(Array(10).fill(200));
    expect(new Set(all.map((a) => JSON.stringify(a.body))).size).toBe(1);
    expect(await office.count(`number::int BETWEEN 421 AND 423`)).toBe(3);
  });

  test('登记中如实显示', async () => {
    const { id } = await office.read(await list(431));
    const { database } = office.app.district.db;
    await database.engine(DISTRICT, async (tx) => {
      await tx.query(`SELECT 1 FROM import_batch WHERE id = $1 FOR UPDATE`, [id]);
      expect((await office.view(id)).state).toBe('committing');
    });
  });

  test('留痕核验相符', async () => {
    expect((await office.app.get(AUDITOR, '/audit/verify')).body).toMatchObject({ ok: true, broken: null });
  });
});
