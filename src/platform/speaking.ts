/** 一条连接上的话 · statements of one open transaction, prepared where their text is marked. */
import type { ClientBase } from 'pg';
import { preparedName } from './prepared.js';
import type { Tx } from './tx.js';

/** @param opened the answer to BEGIN: no statement succeeds without it */
export const speaking = (client: ClientBase, opened: Promise<unknown>): Tx => ({
  query: async <T>(text: string, values?: readonly unknown[]): Promise<T[]> => {
    const name = preparedName(text);
    const sent =
      name === undefined
        ? client.query(text, values as unknown[])
        : client.query({ name, text, values: values as unknown[] });
    const [{ rows }] = await Promise.all([sent, opened]);
    return rows as T[];
  },
});
