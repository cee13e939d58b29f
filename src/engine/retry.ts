/** 再试 · from outside the transaction: deadlocks and serialization failures, and the loser of two equal keys. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tx } from '../platform/tx.js';

/** One transaction of the engine in one district, tried again where that helps. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const TRIES = 3;
const RETRYABLE = new Set(['40001', '40P01']);

interface PgError {
  code?: string;
  constraint?: string;
}

/** Two equal keys that no case lock put in line: the second finds the first's outcome on its next try. */
const isKeyRace = ({ code, constraint }: PgError): boolean => code === '23505' && constraint === 'command_record_pk';

export async function withTries<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      const pg = error as PgError;
      if (tried === TRIES || !(RETRYABLE.has(pg.code ?? '') || isKeyRace(pg))) throw error;
      await sleep(Math.random() * 25 * 2 ** tried);
    }
  }
}
