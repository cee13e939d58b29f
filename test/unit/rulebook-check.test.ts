/** rulebook:check · what docs/rulebooks.md tells a newcomer to do, done: a new version, its difference, and a fault named. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TASKS } from '../../src/app/cli-tasks.js';
import { loadConfig } from '../../src/app/config-files.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengban-check-'));
  await cp('config', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function check(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const task = TASKS.find((t) => t.name === 'rulebook:check');
  if (task?.needs !== 'nothing') throw new Error('rulebook:check must need no database');
  const lines: string[] = [];
  return { code: await task.run({ args, say: (line) => void lines.push(line) }), lines };
}
/** A district that is not shipped, so that these tests stand whatever the shipped ones adopt. */
const DISTRICT = (version: string, from: string, rule = ''): string =>
  `key: newtown\nname: 新城区建议提案办理办法\nversion: '${version}'\neffectiveFrom: '${from}'\nsource: 通知\ninherits: national\n${rule}\n`;
const write = (name: string, text: string) => writeFile(join(folder, 'localities', name), text);
async function adopt(rule: string): Promise<void> {
  await write('newtown-2022.yaml', DISTRICT('2022.1', '2024-01-01'));
  await write('newtown.yaml', DISTRICT('2026.1', '2026-01-01', rule));
}

test('the shipped rulebooks and calendars have no fault', async () => {
  const { code, lines } = await check();
  expect(code).toBe(0);
  expect(lines.at(-1)).toBe(`${(await loadConfig()).shelf.all().length} 部办法,没有错误 / no fault`);
  expect(lines).toContain('2025 国办发明电〔2024〕12号:248 个工作日 / working days');
});

test('申请退办由五个工作日改为七个:新版列出改动,旧版不变,各按其日生效', async () => {
  await adopt(
    'windows:\n  returnRequest: { length: 7, unit: workday, from: assigned, source: 新城区人民政府办公室通知(2026) }',
  );
  const { code, lines } = await check(folder);
  expect(code).toBe(0);
  const at = lines.findIndex((line) => line.startsWith('newtown@2022.1'));
  expect(lines.slice(at, at + 3)).toEqual([
    'newtown@2022.1 新城区建议提案办理办法,自 2024-01-01 起 / in force from that day',
    'newtown@2026.1 新城区建议提案办理办法,自 2026-01-01 起 / in force from that day',
    '  windows.returnRequest:交办起 5 工作日 → 交办起 7 工作日',
  ]);
  const { shelf } = await loadConfig(folder);
  expect(shelf.newest('newtown', '2025-12-31').windows.returnRequest.length).toBe(5);
  expect(shelf.newest('newtown', '2026-01-01').windows.returnRequest.length).toBe(7);
  expect(shelf.get('newtown', '2022.1').windows.returnRequest.length).toBe(5);
});

test('a changed group of rules is named as well', async () => {
  await adopt('withdrawal: { until: assigned, source: 新城区人民政府办公室通知(2026) }');
  expect((await check(folder)).lines).toContain('  withdrawal:与 2022.1 不同 / differs');
});

test('every fault with file, line and rule; exit code 1', async () => {
  await adopt('windows:\n  reply: { length: 4, unit: month, from: assigned, source: 通知(2026) }\nsignin: 2');
  const { code, lines } = await check(folder);
  expect(code).toBe(1);
  const said = lines.join('\n');
  expect(said).toContain('newtown.yaml:8: windows.reply.length: 答复代表建议不得超过国家规定的 3 个月');
  expect(said).toContain('newtown.yaml:9: signin: 不认识的字段:signin');
});

test('local days are counted; a folder that is none is said to be none', async () => {
  await mkdir(join(folder, 'calendars/local'));
  await writeFile(
    join(folder, 'calendars/local/binhu.yaml'),
    "key: binhu\nsource: 区政府通知\noff: { '2025-03-10': 停工 }\nwork: {}\n",
  );
  expect((await check(folder)).lines).toContain('binhu 本地日历 / local days:放假 1 日,上班 0 日');
  const nowhere = await check(join(folder, 'nowhere'));
  expect([nowhere.code, nowhere.lines[0]]).toEqual([1, expect.stringContaining('无法读取 / cannot be read')]);
});
