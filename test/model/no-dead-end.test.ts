/**
 * 没有死路 · from wherever a case can come there is a way to its archive by commands that somebody holds, without waiting
 * for a date, and without taking it out of handling: neither 作废 nor 转意见, neither 撤案 nor 改办.
 */
import { readFileSync } from 'node:fs';
import type { Walk } from '../support/cover.js';
import { again, begun, SETTINGS } from '../support/cover.js';
import { Ways } from '../support/finishing.js';
import { movesOf } from '../support/moves.js';
import { seeded } from '../support/seeded.js';

const walks = JSON.parse(readFileSync('test/golden/cover.json', 'utf8')) as Walk[];
const ENDED = new Set(['archived', 'merged', 'converted', 'withdrawn', 'void']);

test.each(Object.keys(SETTINGS))('%s:走到哪里,都能当天办到归档', (name) => {
  const setting = SETTINGS[name];
  if (!setting) throw new Error(name);
  const { without: _all, ...shape } = setting.shape;
  const ways = new Ways(shape);
  const stuck = new Set<string>();
  let asked = 0;
  for (const walk of walks.filter((w) => w.setting === name)) {
    const c = begun(setting);
    const look = (): void => {
      if (ENDED.has(c.state.state)) return;
      asked += 1;
      const at = ways.stuckAt(c);
      if (at !== null) stuck.add(at);
    };
    look();
    for (const _taken of again(walk, c)) look();
  }
  expect([...stuck]).toEqual([]);
  expect(asked).toBeGreaterThan(2);
});

test('随意走到的分办件,也都能当天办到归档', () => {
  const setting = SETTINGS.separate;
  if (!setting) throw new Error('separate');
  const ways = new Ways(setting.shape);
  const stuck = new Set<string>();
  for (let seed = 1; seed <= 6; seed++) {
    const random = seeded(seed);
    const c = begun(setting, '1', String(seed));
    for (let n = 1; n <= 40 && !ENDED.has(c.state.state); n++) {
      const open = movesOf(c, { ...setting.shape, without: ['office.void', 'office.convert', 'office.withdraw'] })
        .map((move) => ({ at: random(), decided: c.ask(move.by, move.command) }))
        .sort((a, b) => a.at - b.at);
      const next = open.find(({ decided }) => decided.ok)?.decided;
      if (!next?.ok) break;
      c.take(next);
      const at = n % 4 === 0 && !ENDED.has(c.state.state) ? ways.stuckAt(c) : null;
      if (at !== null) stuck.add(at);
    }
  }
  expect([...stuck]).toEqual([]);
});

test.each(['principal.sign', 'unit.accept', 'office.close'] as const)('没有人能办 %s,就会被找出来', (type) => {
  const setting = SETTINGS.sole;
  if (!setting) throw new Error('sole');
  expect(new Ways(setting.shape, [type]).stuckAt(begun(setting))).toEqual(expect.any(String));
});
