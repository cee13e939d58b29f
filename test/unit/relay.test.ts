/** 中继与就绪 · woken, never lost, never doubled; and why a process is not ready. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { bareError, causeOf } from '../../src/platform/cause.js';
import { Readiness } from '../../src/platform/readiness.js';
import { Relay } from '../../src/platform/relay.js';

const log = pino({ level: 'silent' });

describe('中继', () => {
  it('searches at its start, and once more for any number of bells during a search', async () => {
    let searches = 0;
    let atOnce = 0;
    const relay = new Relay(
      async () => {
        searches += 1;
        atOnce += 1;
        expect(atOnce).toBe(1);
        await sleep(50);
        atOnce -= 1;
      },
      { name: 'x', everyMs: 60_000, log },
    ).start();
    await sleep(20);
    for (let rung = 0; rung < 5; rung++) relay.ring();
    await sleep(200);
    expect(searches).toBe(2);
    relay.ring();
    await sleep(100);
    expect(searches).toBe(3);
    await relay.stop();
  });

  it('searches again after the pause, also when a search failed', async () => {
    let searches = 0;
    const relay = new Relay(
      async () => {
        searches += 1;
        throw new Error('数据库不在');
      },
      { name: 'x', everyMs: 30, log },
    ).start();
    await sleep(300);
    expect(searches).toBeGreaterThan(2);
    await relay.stop();
  });

  it('does not wait for the next poll after a failure', async () => {
    let searches = 0;
    const relay = new Relay(
      async () => {
        searches += 1;
        if (searches === 1) throw new Error('数据库正在启动');
      },
      { name: 'x', everyMs: 60_000, log },
    ).start();
    await sleep(1_500);
    expect(searches).toBe(2);
    await relay.stop();
  });

  it('waits for its search when it is stopped, and hears no bell afterwards', async () => {
    let searches = 0;
    let done = 0;
    const relay = new Relay(
      async () => {
        searches += 1;
        await sleep(80);
        done += 1;
      },
      { name: 'x', everyMs: 10, log },
    ).start();
    await sleep(20);
    relay.ring();
    await relay.stop();
    expect(done).toBe(searches);
    relay.ring();
    await sleep(50);
    expect(searches).toBe(done);
  });
});

describe('就绪', () => {
  const need = (code: string, ask: () => Promise<unknown>) => ({ code, title: code, ask });

  it('names everything that is gone, also what never answers', async () => {
    const readiness = new Readiness([
      need('here', async () => 1),
      need('gone', () => Promise.reject(new Error('x'))),
      need('silent', () => new Promise(() => undefined)),
    ]);
    expect((await readiness.faults()).map((f) => f.code)).toEqual(['gone', 'silent']);
  }, 10_000);

  it('is over with the first step of a stop', async () => {
    const readiness = new Readiness([need('here', async () => 1)]);
    expect(await readiness.faults()).toEqual([]);
    readiness.stopping();
    expect(await readiness.faults()).toEqual([{ code: 'health.stopping', message: '正在停止' }]);
  });
});

describe('原因', () => {
  it('keeps the first line, and no number or address of a person', () => {
    const error = new Error('550 wang.lihua@example.com 13912345678 拒收\n第二行');
    expect(causeOf(error)).toBe('550 …@… … 拒收');
    const bare = bareError(Object.assign(error, { name: 'UnrecoverableError' }));
    expect([bare.name, bare.message, bare.stack]).toEqual([
      'UnrecoverableError',
      '550 …@… … 拒收',
      'UnrecoverableError: 550 …@… … 拒收',
    ]);
    expect(causeOf('x'.repeat(400))).toHaveLength(300);
    expect(causeOf(new TypeError())).toBe('TypeError');
  });
});
