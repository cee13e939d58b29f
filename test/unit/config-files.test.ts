/** 办法与日历 · what an office may change is checked before anything runs, and a fault names file, line and rule. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/app/config-files.js';
import { classOf, WINDOW_KEYS } from '../../src/domain/rulebook/schema.js';
import { OUTCOMES } from '../../src/domain/shared/labels.js';

const { shelf } = await loadConfig();
const binhu = shelf.newest('binhu', '2025-03-03');
const national = shelf.newest('national', '2025-03-03');

describe('随附的办法', () => {
  const WORKDAYS = {
    assignRecess: 7,
    signIn: 2,
    returnRequest: 5,
    decideReturn: 3,
    plan: 10,
    firstContact: 20,
    resubmitOpinion: 5,
    adoptOpinion: 5,
    confirmContact: 5,
    extensionAsk: 5,
    decideExtension: 3,
    publish: 20,
    feedback: 15,
    conference: 20,
  } as const;
  test.each(Object.entries(WORKDAYS))('滨湖 %s:%i 个工作日', (key, length) => {
    expect(binhu.windows[key as keyof typeof WORKDAYS]).toMatchObject({ length, unit: 'workday' });
  });

  test('滨湖:会办一个月,答复三个月,难度较大六个月,重新办理一个月', () => {
    const { coOpinion, reply, replyHard, rehandle } = binhu.windows;
    expect([coOpinion, reply, replyHard, rehandle].map((w) => [w.length, w.unit])).toEqual([
      [1, 'month'],
      [3, 'month'],
      [6, 'month'],
      [1, 'month'],
    ]);
  });

  test('each window starts where the rules say', () => {
    const { returnRequest, plan, coOpinion, reply, replyHard, extensionAsk, rehandle } = binhu.windows;
    expect([returnRequest, plan, coOpinion].map((w) => w.from)).toEqual(['assigned', 'received', 'received']);
    expect([reply, replyHard].map((w) => w.from)).toEqual(['bodyAssigned', 'bodyAssigned']);
    expect([extensionAsk.from, extensionAsk.direction]).toEqual(['replyDue', 'before']);
    expect(rehandle.from).toBe('ordered');
  });

  test('only what national law lays down cites it, all else is marked as default', () => {
    const cited = WINDOW_KEYS.filter((k) => national.windows[k].source !== 'default');
    expect(cited).toEqual(['reply', 'replyHard', 'publish']);
    expect(binhu.windows.plan).toEqual(national.windows.plan);
  });

  test('every outcome has one class, B promises by a date, 办成 is A and B', () => {
    expect(OUTCOMES.map((o) => classOf(binhu, o)?.label)).toEqual(['A', 'A', 'B', 'B', 'C', 'D', 'D', 'D']);
    const { items } = binhu.classes;
    expect(items.filter((c) => c.createsCommitment && c.needsDate).map((c) => c.label)).toEqual(['B']);
    expect(items.filter((c) => c.accomplished).map((c) => c.label)).toEqual(['A', 'B']);
  });

  test('binhu differs from national where a result is not satisfying', () => {
    expect([national.evaluation.onDissatisfied, binhu.evaluation.onDissatisfied]).toEqual(['decide', 'rehandle']);
  });

  test('a shelf answers for a version and a day, or says that it has none', () => {
    expect(shelf.get('binhu', binhu.version)).toBe(binhu);
    expect(() => shelf.get('binhu', '1900')).toThrow('没有办法 binhu@1900');
    expect(() => shelf.newest('binhu', '1999-01-01')).toThrow('1999-01-01 没有生效的办法 binhu');
  });
});

describe('配置有误', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chengban-config-'));
    await cp('config', folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const change = async (file: string, was: string, is: string): Promise<number> => {
    const text = await readFile(join(folder, file), 'utf8');
    if (!text.includes(was)) throw new Error(`${file} has no ${was}`);
    await writeFile(join(folder, file), text.replace(was, is));
    return text.slice(0, text.indexOf(was)).split('\n').length;
  };

  test('an untouched copy is read', async () => {
    expect((await loadConfig(folder)).shelf.all()).toHaveLength(shelf.all().length);
  });

  test('a faulty window is named by file, line and rule, also for those who inherit it', async () => {
    const line = await change('localities/national.yaml', 'signIn: { length: 2,', 'signIn: { length: -2,');
    await expect(loadConfig(folder)).rejects.toThrow(`national.yaml:${line}: windows.signIn.length`);
  });

  test('all faults of all files at once', async () => {
    const a = await change('localities/binhu.yaml', 'raters: lead', 'raters: nobody');
    const b = await change('calendars/2025.yaml', "'2025-10-11': 国庆节调休上班", "'2025-10-13': 国庆节调休上班");
    const error = await loadConfig(folder).catch((e: unknown) => String(e));
    expect(error).toContain(`binhu.yaml:${a}: evaluation.raters`);
    expect(error).toContain(`2025.yaml:${b}: work.2025-10-13: 调休上班的日期应为周末`);
  });

  test('an unknown rule is refused, not passed over', async () => {
    await change('localities/binhu.yaml', 'inherits: national', 'inherits: national\nwindwos: {}');
    await expect(loadConfig(folder)).rejects.toThrow('windwos');
  });

  test('no parent of that name', async () => {
    const line = await change('localities/binhu.yaml', 'inherits: national', 'inherits: nowhere');
    await expect(loadConfig(folder)).rejects.toThrow(`binhu.yaml:${line}: inherits: 没有可继承的 nowhere.yaml`);
  });

  test('text that is no YAML', async () => {
    await writeFile(join(folder, 'calendars/2027.yaml'), 'year: 2027\noff: [\n');
    await expect(loadConfig(folder)).rejects.toThrow(/2027\.yaml: .*line \d+/);
  });

  test('a date of another year, and two tables of one year', async () => {
    const text = await readFile(join(folder, 'calendars/2025.yaml'), 'utf8');
    await writeFile(join(folder, 'calendars/2025b.yaml'), text);
    await expect(loadConfig(folder)).rejects.toThrow('2025 年日历 重复');
    await change('calendars/2025b.yaml', 'year: 2025', 'year: 2027');
    await expect(loadConfig(folder)).rejects.toThrow('不是 2027 年的日期');
  });
});
