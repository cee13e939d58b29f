/** 覆盖 · the walks of test/model/cover.test.ts over HTTP on PostgreSQL: after each command the case is what memory decided. */
import { readFileSync } from 'node:fs';
import type { CaseState } from '../../src/domain/case.js';
import { decideMany } from '../../src/domain/decide.js';
import type { Command } from '../../src/domain/commands.js';
import { loadConfig } from '../../src/app/config-files.js';
import { CaseApp } from '../support/case-app.js';
import type { Walk } from '../support/cover.js';
import { again, begun, BOOKS, SETTINGS, START } from '../support/cover.js';
import { DISTRICT, OFFICE, unit } from '../support/office.js';
import { Twin } from '../support/twin.js';

const walks = JSON.parse(readFileSync('test/golden/cover.json', 'utf8')) as Walk[];
let app: CaseApp;
let numbers = 0;
beforeAll(async () => {
  const { shelf, calendar } = await loadConfig();
  const books = {
    all: () => shelf.all(),
    newest: (key: string, on: string) => BOOKS[key] ?? shelf.newest(key, on),
    get: (key: string, version: string) => BOOKS[key] ?? shelf.get(key, version),
  };
  app = await CaseApp.open({ locality: { shelf: books, calendar } });
  await app.district.setClock(START);
});
afterAll(() => app.close());

const governedBy = (book: string): Promise<unknown> =>
  app.district.db.superuser(`UPDATE jurisdiction SET rulebook_key = $2 WHERE id = $1`, [DISTRICT, book]);

test.each(walks.map((walk, i) => [i + 1, walk.setting, walk.moves.length, walk] as const))(
  '第 %i 条(%s,%i 步):逐步相同',
  async (_n, name, _length, walk) => {
    const setting = SETTINGS[name];
    if (!setting) throw new Error(`no setting ${name}`);
    await governedBy(setting.book);
    const memory = begun(setting, String(++numbers));
    const twin = await Twin.register(app, memory);
    for (const { move, state } of again(walk, memory)) await twin.give(move.by, move.command, state);
  },
);

describe('两件一起办', () => {
  const pair = async (): Promise<[Twin, Twin]> => {
    await governedBy('binhu');
    const setting = SETTINGS.sole as NonNullable<typeof SETTINGS.sole>;
    const register = (salt: string) => Twin.register(app, begun(setting, String(++numbers), salt));
    return [await register('0'), await register('1')];
  };
  /** One command on two cases: decided together, given once, and both compared. */
  async function both([one, other]: [Twin, Twin], type: string, dataOf: (id: string) => object): Promise<void> {
    const states: [CaseState, CaseState] = [one.memory.state, other.memory.state];
    const decided = decideMany(states, { type, data: dataOf(states[1].id) } as Command, one.memory.env(OFFICE));
    const next = decided.map((d) => {
      if (!d.ok) throw new Error(JSON.stringify(d.refusal));
      return d.next;
    });
    await one.give(OFFICE, { type, data: dataOf(other.id) } as Command, next[0] as CaseState);
    await other.follow(next[1] as CaseState);
    [one.memory.state, other.memory.state] = next as [CaseState, CaseState];
  }
  const alone = async (twin: Twin, type: Command['type'], data: object): Promise<void> => {
    twin.memory.give(OFFICE, type, data);
    await twin.give(OFFICE, { type, data } as Command, twin.memory.state);
  };
  const linked = (id: string) => ({ withIds: [id], reason: '内容相近' });

  test('交办前、办理中都可合并与解除', async () => {
    const twins = await pair();
    await both(twins, 'office.linkHandling', linked);
    for (const twin of twins) await alone(twin, 'office.unlinkHandling', { reason: '分开' });
    for (const twin of twins) {
      await alone(twin, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
    }
    await both(twins, 'office.linkHandling', linked);
    await alone(twins[0], 'office.unlinkHandling', { reason: '分开' });
  });

  test('交办前可并案', async () => {
    await both(await pair(), 'office.merge', (id) => ({ intoId: id }));
  });
});
afterAll(() => {
  expect(Twin.given).toBeGreaterThan(500);
  expect(Twin.given).toBeLessThan(3000);
});
