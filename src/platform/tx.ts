/** One open transaction; the only way SQL is spoken outside migrations. */
export interface Tx {
  query<T = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<T[]>;
}
