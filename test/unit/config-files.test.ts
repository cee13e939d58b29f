/** 办法与日历 · what an office may change is checked before anything runs, and a fault names file, line and rule. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
    const a = await change('localities/binhu.yaml', 'onDissatisfied: rehandle', 'onDissatisfied: nothing');
    const b = await change('calendars/2025.yaml', "'2025-10-11': 国庆节调休上班", "'2025-10-13': 国庆节调休上班");
    const error = await loadConfig(folder).catch((e: unknown) => String(e));
    expect(error).toContain(`binhu.yaml:${a}: evaluation.onDissatisfied`);
    expect(error).toContain(`2025.yaml:${b}: work.2025-10-13: 调休上班的日期应为周末`);
  });

  test('an unknown rule is refused, not passed over', async () => {
    await change('localities/binhu.yaml', 'inherits: national', 'inherits: national\nwindwos: {}');
    await expect(loadConfig(folder)).rejects.toThrow('windwos');
  });

  test('an unknown rule is named with its own line, and in Chinese', async () => {
    const line = await change('localities/binhu.yaml', '  onDissatisfied: rehandle', '  onDisatisfied: rehandle');
    await expect(loadConfig(folder)).rejects.toThrow(`binhu.yaml:${line}: evaluation.onDisatisfied: 不认识的字段`);
  });

  test('a rule without a source', async () => {
    const line = await change(
      'localities/yulin.yaml',
      'lateAllowed: false\n  source:',
      'lateAllowed: false\n  # source:',
    );
    await expect(loadConfig(folder)).rejects.toThrow(`yulin.yaml:${line}: returns.lateAllowed: 没有写明出处 source`);
  });

  test.each([
    ['beijing', 'length: 3', 'length: 4', 'windows.reply.length', '3 个月'],
    ['beijing', 'max: { length: 6,', 'max: { length: 7,', 'windows.reply.max.length', '6 个月'],
    ['fujian', 'length: 6\n', 'length: 7\n', 'windows.replyHard.length', '6 个月'],
    ['henan', 'length: 3\n    unit: month', 'length: 90\n    unit: day', 'windows.reply.length', '3 个月'],
    ['zhejiang', 'length: 6\n    unit: month', 'length: 113\n    unit: workday', 'windows.replyHard.length', '6 个月'],
  ])('%s may not let a deputy wait longer than the law: %j → %j', async (key, was, is, path, months) => {
    const line = await change(`localities/${key}.yaml`, was, is);
    const error = await loadConfig(folder).catch((e: unknown) => String(e));
    expect(error).toContain(`${key}.yaml:${line}: ${path}: 答复代表建议不得超过国家规定的 ${months}`);
  });

  test('a special rule for suggestions is held to the law as well, one for proposals is not', async () => {
    await change('localities/sichuan.yaml', 'length: 5', 'length: 6');
    expect((await loadConfig(folder)).shelf.newest('sichuan', '2025-01-01').windows.reply.variants[0]?.length).toBe(6);
    const line = await change('localities/sichuan.yaml', '- kind: proposal', '- kind: suggestion');
    const path = `sichuan.yaml:${line + 2}: windows.reply.variants.0.length`;
    await expect(loadConfig(folder)).rejects.toThrow(path);
  });

  test('a special rule that an earlier one already covers', async () => {
    await change(
      'localities/national.yaml',
      '      - { kind: proposal, length: 6, unit: month, from: bodyAssigned, source: default }',
      '      - { kind: proposal, length: 6, unit: month, from: bodyAssigned, source: default }\n      - { kind: proposal, raisedAt: recess, length: 6, unit: month, from: bodyAssigned, source: default }',
    );
    await expect(loadConfig(folder)).rejects.toThrow('windows.replyHard.variants.1: 前一条特别规定已包含这一条');
  });

  test.each([
    [
      'binhu',
      'inherits: national',
      'inherits: national\ndecides: { office.asign: { by: body, source: x } }',
      '没有这项指令',
    ],
    [
      'binhu',
      'inherits: national',
      'inherits: national\nreminders: { windows: {}, source: x }',
      'reminders.windows.signIn',
    ],
    ['national', 'signIn: unit', 'signIn: nobody', '没有名为 nobody 的提醒阶梯'],
    ['national', '{ at: -5, to: [office-clerk] }', '{ at: -12, to: [office-clerk] }', '各级须按日期先后排列'],
    ['national', 'outcomes: [cannotNow]', 'outcomes: [cannotNow, solved]', '一种办理结果只能归入一类'],
    ['suizhou', 'length: 06-30', 'length: 06-31x', '应为整数或日期 MM-DD'],
    ['suizhou', 'length: 06-30\n    unit: date', 'length: 06-30\n    unit: day', '单位为 date 时用 MM-DD'],
    ['qingdao', 'oralOpinion:', 'reply:', '应写在 windows 中'],
  ])('%s: %j → %j', async (key, was, is, message) => {
    await change(`localities/${key}.yaml`, was, is);
    await expect(loadConfig(folder)).rejects.toThrow(message);
  });

  test('files that inherit from one another', async () => {
    const a = await change('localities/suizhou.yaml', 'inherits: national', 'inherits: yulin');
    expect((await loadConfig(folder)).shelf.newest('suizhou', '2025-01-01').windows.returnRequest.length).toBe(7);
    const b = await change('localities/yulin.yaml', 'inherits: national', 'inherits: suizhou');
    const error = await loadConfig(folder).catch((e: unknown) => String(e));
    expect(error).toContain(`suizhou.yaml:${a}: inherits: 继承成环`);
    expect(error).toContain(`yulin.yaml:${b}: inherits: 继承成环`);
  });

  test('local days of a locality that has no rulebook', async () => {
    await mkdir(join(folder, 'calendars/local'));
    const local = "key: nowhere\nsource: x\noff: { '2025-03-10': 停工 }\nwork: {}\n";
    await writeFile(join(folder, 'calendars/local/nowhere.yaml'), local);
    await expect(loadConfig(folder)).rejects.toThrow('calendars/local: 没有办法 nowhere');
    await writeFile(join(folder, 'calendars/local/nowhere.yaml'), local.replace('nowhere', 'binhu'));
    expect((await loadConfig(folder)).calendar.locals.binhu?.off).toEqual({ '2025-03-10': '停工' });
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
