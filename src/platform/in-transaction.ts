/** Whether this call runs inside an open transaction: there nothing may be awaited but the database. */
import { AsyncLocalStorage } from 'node:async_hooks';

const open = new AsyncLocalStorage<true>();

export const asTransaction = <T>(work: () => Promise<T>): Promise<T> => open.run(true, work);
export const isInTransaction = (): boolean => open.getStore() === true;
