/** 一并发送 · what one turn gives to a connection leaves in one write, and nothing waits for a later turn. */
import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { gather } from '../../src/platform/gathered-writes.js';

function connection() {
  const sent: string[][] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      sent.push([String(chunk)]);
      done();
    },
    writev: (chunks, done) => {
      sent.push(chunks.map(({ chunk }) => String(chunk)));
      done();
    },
  });
  gather({ connection: { stream } } as unknown as ClientBase);
  return { stream, sent };
}

describe('一条连接上的发送', () => {
  it('同一轮给出的语句一次写出,下一轮的另写', async () => {
    const { stream, sent } = connection();
    stream.write('BEGIN');
    await Promise.resolve();
    stream.write('lock');
    // the driver holds and lets go of the stream itself for each statement
    stream.cork();
    stream.write('load');
    stream.uncork();
    await nextTurn();
    expect(sent).toEqual([['BEGIN', 'lock', 'load']]);
    stream.write('COMMIT');
    await nextTurn();
    expect(sent).toEqual([['BEGIN', 'lock', 'load'], ['COMMIT']]);
  });

  it('结束连接时已给出的语句不丢', async () => {
    const { stream, sent } = connection();
    stream.write('ROLLBACK');
    stream.end('bye');
    await nextTurn();
    expect(sent.flat()).toEqual(['ROLLBACK', 'bye']);
  });
});
