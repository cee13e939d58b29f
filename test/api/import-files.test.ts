/** 不善的文件 · read in a process of its own: whatever it does there, the API answers everybody else meanwhile. */
import { spawnSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { ListReader } from '../../src/intake/list-reader.js';
import { ImportApp } from '../support/import-app.js';
import { around, fixture } from '../support/lists.js';
import { OFFICE } from '../support/office.js';
import { childrenOf } from '../support/program.js';
import { HEADINGS, inline, longList, partsOf, rowXml, sheetXml, workbook, zipOf } from '../support/workbooks.js';

let office: ImportApp;
beforeAll(async () => {
  office = await ImportApp.open();
});
afterAll(() => office.close());

/** Dense words that no unpacking shrinks: costly to read, within every limit of size. */
const costly = (rows: number, columns: number): Buffer =>
  zipOf(
    partsOf(
      sheetXml(
        Array.from({ length: rows }, (_, r) =>
          rowXml(Array.from({ length: columns }, (_, c) => inline(((r * columns + c) * 2654435761).toString(36)))),
        ).join(''),
      ),
    ),
  );

test.each<[string, () => Buffer | Promise<Buffer>, string, RegExp]>([
  [
    '压缩炸弹',
    () => zipOf([...partsOf(''), { name: 'xl/styles.xml', content: Buffer.alloc(60 << 20) }]),
    'unreadable',
    /压缩比/,
  ],
  ['一万列', () => workbook([[...HEADINGS, ...Array.from({ length: 9_995 }, () => '列')]]), 'too_large', /列/],
  ['十万行', () => longList(100_000), 'too_large', /行|内容过多/],
  ['改名的 CSV', () => fixture('交办清单-政协提案.csv'), 'unreadable', /扩展名/],
  ['截断的', () => fixture('交办清单-代表建议.xlsx').subarray(0, 5000), 'unreadable', /损坏|不完整/],
  ['有密码的', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(9000)]), 'unreadable', /密码/],
  ['空的', () => Buffer.alloc(0), 'unreadable', /空/],
])('%s:读取失败,说明原因,什么也没有登记', async (_what, make, code, message) => {
  const view = await office.read(await make());
  expect(view).toMatchObject({ state: 'failed', rows: 0, accepted: 0, preview: [] });
  expect(view.problems).toEqual([
    expect.objectContaining({
      row: null,
      column: null,
      code: `import.${code}`,
      message: expect.stringMatching(message) as string,
    }),
  ]);
  const commit = await office.commit(view.id);
  expect([commit.status, commit.body.code]).toEqual([409, 'import.not_ready']);
  expect(await office.count()).toBe(0);
});

test('读取进程停住时,其他请求照常答复;它再走,就读完', async () => {
  const { body } = await office.upload(costly(5_000, 60));
  const reader = await readerAtWork();
  process.kill(reader, 'SIGSTOP');
  try {
    for (let asked = 0; asked < 20; asked++) expect((await office.app.get(OFFICE, '/todos')).status).toBe(200);
    expect((await office.view(body.id as string)).state).toBe('reading');
  } finally {
    process.kill(reader, 'SIGCONT');
  }
  expect((await office.settled(body.id as string)).state).toBe('failed');
});

async function readerAtWork(): Promise<number> {
  for (let waited = 0; waited < 10_000; waited += 10) {
    const reader = childrenOf(process.pid).get('child');
    if (reader !== undefined) return reader;
    await sleep(10);
  }
  throw new Error('no reader of lists was started');
}

test('读取费时的文件,接口进程自身不费时', async () => {
  const file = costly(5_000, 60);
  const busy: number[] = [];
  let isOver = false;
  // an office at work, from before the upload until the list is read
  const atWork = (async () => {
    while (!isOver) {
      const before = process.cpuUsage();
      expect((await office.app.get(OFFICE, '/todos')).status).toBe(200);
      const { user, system } = process.cpuUsage(before);
      busy.push((user + system) / 1000);
      await sleep(5);
    }
  })();
  const started = performance.now();
  const { state } = await office.read(file).finally(() => {
    isOver = true;
  });
  const took = performance.now() - started;
  await atWork;
  expect([state, busy.length > 10]).toEqual(['failed', true]);
  // read in the process of the API, one of these answers would cost it most of the reading; how long an answer was
  // waited for would tell of the other work of the machine, too
  expect(Math.max(...busy)).toBeLessThan(took / 4);
});

describe('读取进程的界限', () => {
  const reading = { name: '清单.xlsx', around: around(), fixes: [] };
  const problemOf = (result: string) =>
    (JSON.parse(result) as { problems: { code: string; message: string }[] }).problems[0];

  test('时间', async () => {
    const read = await new ListReader({ seconds: 0.05, heapMegabytes: 256 }).read({
      ...reading,
      content: await longList(2000),
    });
    expect([read.state, problemOf(read.result)]).toMatchObject([
      'failed',
      { code: 'import.too_large', message: /没有读完/ },
    ]);
  });

  test('内存', async () => {
    const read = await new ListReader({ seconds: 60, heapMegabytes: 24 }).read({
      ...reading,
      content: costly(9_000, 60),
    });
    expect([read.state, problemOf(read.result)]).toMatchObject([
      'failed',
      { code: 'import.too_large', message: /内容过多/ },
    ]);
  });

  test('程序自身出错也只是读取失败', async () => {
    const read = await new ListReader(undefined, 'test/fixtures/no-such-program.js').read({
      ...reading,
      content: Buffer.alloc(9),
    });
    expect([read.state, problemOf(read.result)?.code]).toEqual(['failed', 'import.unreadable']);
  });

  test('不带服务器的环境变量', async () => {
    process.env.CHENGBAN_SECRET_OF_TEST = 'secret';
    const read = await new ListReader(undefined, 'test/support/environment-reader.mjs').read({
      ...reading,
      content: Buffer.alloc(9),
    });
    delete process.env.CHENGBAN_SECRET_OF_TEST;
    expect(JSON.parse(read.result)).toEqual([]);
  });

  test('服务器已让出处理器时,不再要回', () => {
    const telling = `import os from 'node:os'; process.on('exit', () => process.stderr.write(String(os.getPriority())));`;
    const program = ['--import', `data:text/javascript,${telling}`, 'dist/intake/reading/child.js'];
    const { stdout, stderr } = spawnSync('nice', ['-n', '10', process.execPath, ...program], {
      input: `${JSON.stringify({ name: reading.name, around: reading.around, fixes: [] })}\n`,
      encoding: 'utf8',
    });
    expect([JSON.parse(stdout.split('\n')[0] ?? ''), Number(stderr)]).toEqual([
      { state: 'failed' },
      Math.min(getPriority() + 10, 19),
    ]);
  });
});
