/**
 * 一并发送 · what is given to one connection in one turn of the program leaves in one write. The driver writes each
 * statement by itself, and to wake the server for each cost a quarter of the CPU time of a command.
 */
import type { ClientBase, Pool, PoolClient } from 'pg';
import type { Writable } from 'node:stream';

export function gatherWrites(pool: Pool): void {
  const known = new WeakSet<PoolClient>();
  // at the first use and not at the connecting, which for the first connection is over
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    gather(client);
  });
}

export function gather(client: ClientBase): void {
  const { stream } = (client as ClientBase & { connection: { stream: Writable } }).connection;
  const write = stream.write.bind(stream) as (...given: unknown[]) => boolean;
  let isHeld = false;
  const release = (): void => {
    isHeld = false;
    stream.uncork();
  };
  stream.write = (...given: unknown[]): boolean => {
    if (!isHeld) {
      isHeld = true;
      stream.cork();
      // after the promises of this turn, which give the statements
      process.nextTick(release);
    }
    return write(...given);
  };
}
