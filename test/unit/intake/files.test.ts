/** 文件 · encodings and quoting, formulas and faults, and files that are no lists: each is told, none ends the program. */
import { randomBytes } from 'node:crypto';
import iconv from 'iconv-lite';
import { readFile } from '../../../src/intake/reading/read-file.js';
import { readCsv } from '../../../src/intake/reading/csv.js';
import { readXlsx } from '../../../src/intake/reading/xlsx.js';
import { around, fixture } from '../../support/lists.js';
import { HEADINGS, inline, partsOf, rowXml, sheetXml, workbook, zipOf } from '../../support/workbooks.js';

const read = (name: string, content: Buffer | string) => readFile(name, Buffer.from(content), around());
async function refusal(name: string, content: Buffer | string): Promise<string> {
  const { state, result, cases } = await read(name, content);
  expect([state, cases, result.rows, result.preview]).toEqual(['failed', [], 0, []]);
  expect(result.problems).toHaveLength(1);
  expect(result.problems[0]).toMatchObject({ sheet: null, row: null, column: null });
  return `${result.problems[0]?.code}: ${result.problems[0]?.message}`;
}
const csv = (text: string) => readCsv(Buffer.from(text))[0]?.rows;

describe('CSV', () => {
  const TEXT = '编号,标题,领衔代表,主办单位\r\n1,关于𠮷字的建议,张三,区教育局\r\n';
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['带标记的 UTF-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
  ])('%s', async (_encoding, content) => {
    const { result } = await read('a.csv', content);
    expect(result).toMatchObject({ accepted: 1, preview: [{ row: 2, title: '关于𠮷字的建议' }] });
  });

  test('引号、引号内的换行与逗号、成对的引号、行尾', () => {
    expect(csv('a,"b,1",c\r\n"甲\n乙","说""好""",\n\nx')).toEqual([
      ['a', 'b,1', 'c'],
      ['甲\n乙', '说"好"', ''],
      [''],
      ['x'],
    ]);
    expect(csv('a;b\nc;d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(csv('a\tb\nc\td\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(csv('编号,标题\r1,甲"乙"丙\r')).toEqual([
      ['编号', '标题'],
      ['1', '甲"乙"丙'],
    ]);
  });

  test('没有闭合的引号指出是哪一行,其后的行不会悄悄丢失', async () => {
    expect(
      await refusal('a.csv', `${TEXT}2,"关于乙的建议,张三,区教育局\r\n3,关于丙的建议,张三,区教育局\r\n`),
    ).toContain('import.unreadable: 第 3 行的引号没有闭合');
  });

  test('不是文本、含空字符、列数过多', async () => {
    expect(await refusal('a.csv', Buffer.from([0xff, 0xfe, 0xff, 0xff, 0x80]))).toContain('import.unreadable');
    expect(await refusal('a.csv', `编号,标题\u0000,领衔代表\n1,a,b`)).toContain('import.unreadable');
    expect(await refusal('a.csv', `编号,标题${',x'.repeat(9_998)}\n`)).toContain(
      'import.too_large: 第 1 行超过 200 列',
    );
    expect(await refusal('a.csv', `编号,标题\n${'1,甲\n'.repeat(100_000)}`)).toContain('import.too_large');
  });
});

describe('工作簿', () => {
  const good = ['1', '关于甲的建议', '张三', '区教育局', ''];
  const hostile = (xml: string) => zipOf(partsOf(xml));
  const HEAD = rowXml(HEADINGS.map(inline));

  test('公式读取保存的结果,不计算;没有结果的指出', async () => {
    const cells = (title: string) => rowXml([...[inline('1'), title], ...good.slice(2).map(inline)]);
    const saved = '<c t="str"><f>HYPERLINK("http://x","y")</f><v>关于甲的建议</v></c>';
    const empty = '<c><f>WEBSERVICE("http://x")</f></c>';
    const error = '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    const titles = await Promise.all(
      [saved, empty, error].map((c) => read('a.xlsx', hostile(sheetXml(HEAD + cells(c))))),
    );
    expect(titles[0]?.result.preview[0]?.title).toBe('关于甲的建议');
    expect(titles.map((t) => t.result.problems.map((p) => [p.row, p.column, p.code, p.value]))).toEqual([
      [],
      [[2, '标题', 'import.unreadable', '=WEBSERVICE("http://x")']],
      [[2, '标题', 'import.unreadable', '#DIV/0!']],
    ]);
  });

  test('形似公式的文字只是文字', async () => {
    const { result } = await read('a.xlsx', await workbook([HEADINGS, ['1', '=cmd|/c calc', ...good.slice(2)]]));
    expect(result.preview[0]?.title).toBe('=cmd|/c calc');
  });

  test('隐藏的表不导入,可见的都读', async () => {
    const content = await workbook([HEADINGS, good], { hidden: true }, '去年');
    expect(await readXlsx(content)).toEqual([]);
    expect(await readXlsx(await workbook([HEADINGS, good], {}, '今年'))).toHaveLength(1);
  });

  test('格式铺到很远,写了字的才算;再远就请删去', async () => {
    const far = (col: string, row: number) =>
      hostile(
        sheetXml(
          `${HEAD}<row r="2"><c r="A2" t="inlineStr"><is><t>1</t></is></c><c r="${col}2" s="0"/></row><row r="${row}"><c r="A${row}"/></row>`,
        ),
      );
    expect((await readXlsx(far('ZZ', 3000)))[0]?.rows.map((r) => r.length)).toEqual([5, 1]);
    expect(await refusal('a.xlsx', far('XFD', 1_048_576))).toContain('import.too_large: 表格的格式铺得太远');
  });

  test('单元格过长的指出,其余照读', async () => {
    const { result } = await read(
      'a.xlsx',
      await workbook([HEADINGS, ['1', '长'.repeat(50_001), '张三', '区教育局'], ['2', ...good.slice(1)]]),
    );
    expect(result.problems.map((p) => [p.row, p.column, p.code])).toEqual([[2, '标题', 'import.too_large']]);
    expect(result.accepted).toBe(1);
  });

  test('一万列', async () => {
    const wide = await workbook([[...HEADINGS, ...Array.from({ length: 10_000 }, (_, i) => `列${i}`)], good]);
    expect(await refusal('a.xlsx', wide)).toContain('import.too_large: 工作表“清单”超过 200 列');
  });

  test('压缩炸弹:如实标注的和谎报大小的', async () => {
    const bomb = Buffer.alloc(4 * 1024 * 1024, ' ');
    const parts = partsOf(sheetXml(HEAD));
    const withSheet = (more: object) =>
      zipOf(parts.map((p) => (p.name.includes('sheet1') ? { ...p, content: bomb, ...more } : p)));
    expect(withSheet({}).length).toBeLessThan(100_000);
    expect(await refusal('a.xlsx', withSheet({}))).toContain('import.unreadable: 压缩比超过 200 倍');
    expect(await refusal('a.xlsx', withSheet({ claimedSize: 1000 }))).toContain('import.unreadable');
    // the claim is believed before anything is unpacked
    const claimed = { name: 'xl/worksheets/sheet2.xml', content: randomBytes(400_000), claimedSize: 70 * 1024 * 1024 };
    expect(await refusal('a.xlsx', zipOf([...parts, claimed]))).toContain('import.too_large: 文件展开后超过 64 MB');
  });

  test('部件过多、有密码、截断、空的、改名的、别的种类', async () => {
    const many = Array.from({ length: 600 }, (_, i) => ({ name: `xl/media/${i}.png`, content: '' }));
    expect(await refusal('a.xlsx', zipOf([...partsOf(sheetXml(HEAD)), ...many]))).toContain('部件超过 500 个');
    const locked = partsOf(sheetXml(HEAD)).map((p) => ({ ...p, flags: 1 }));
    expect(await refusal('a.xlsx', zipOf(locked))).toContain('有密码保护');
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
    expect(await refusal('a.xlsx', ole)).toContain('有密码保护,或是旧版');
    const whole = fixture('交办清单-代表建议.xlsx');
    for (const length of [4, 100, whole.length >> 1, whole.length - 1]) {
      expect(await refusal('a.xlsx', whole.subarray(0, length))).toContain('import.unreadable');
    }
    const broken = Buffer.from(whole);
    broken.fill(0, 200, 1200);
    expect(await refusal('a.xlsx', broken)).toContain('import.unreadable');
    expect(await refusal('a.xlsx', '')).toContain('空的');
    expect(await refusal('a.csv', '')).toContain('空的');
    expect(await refusal('a.xlsx', fixture('交办清单-政协提案.csv'))).toContain('与扩展名 .xlsx 不符');
    expect(await refusal('a.csv', whole)).toContain('与扩展名 .csv 不符');
    for (const name of ['a.pdf', 'a.xls', 'a', 'a.xlsx.exe']) expect(await refusal(name, whole)).toContain('只接受');
  });

  test('是压缩包而不是工作簿', async () => {
    expect(await refusal('a.xlsx', zipOf([{ name: 'a.txt', content: 'x' }]))).toContain('不是 .xlsx 工作簿');
    expect(await refusal('a.xlsx', hostile('<worksheet><sheetData><row><c r="A0"/></row>'))).toMatch(
      /import\.unreadable/,
    );
  });

  test('实体展开不成炸弹', async () => {
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "${'呵'.repeat(100)}">${entities}]>${sheetXml(HEAD + rowXml([inline('1'), inline('&e20;'), ...good.slice(2).map(inline)]))}`;
    const { result } = await read('a.xlsx', hostile(xml));
    expect(result.preview.map((p) => p.title.length < 100)).toEqual([true]);
  });
});
