/**
 * 一次事务 · the doors of a database, all of them leading into one transaction of the owner: what is made through them
 * stands whole or not at all, however the program ends.
 */
import pg from 'pg';
import type { Database } from './database.js';
import { gather } from './gathered-writes.js';
import { useTypeParsers } from './postgres-types.js';
import { speaking } from './speaking.js';
import type { Tx } from './tx.js';

export type Doors = Pick<Database, 'read' | 'write' | 'engine'>;

export async function inOneTransaction<T>(ownerUrl: string, work: (doors: Doors, tx: Tx) => Promise<T>): Promise<T> {
  useTypeParsers();
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=UTC', pipeline: true });
  await client.connect();
  gather(client);
  try {
    const tx = speaking(client, client.query('BEGIN'));
    const door = <R>(_jurisdictionId: string, through: (tx: Tx) => Promise<R>): Promise<R> => through(tx);
    const result = await work({ read: door, write: door, engine: door }, tx);
    await client.query('COMMIT');
    return result;
  } finally {
    // what was not committed goes with the connection
    await client.end();
  }
}
