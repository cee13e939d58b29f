/** 上限 · a list of an office stays far below; what goes beyond is no list. */
export const LIMITS = {
  /** of the file as sent */
  bytes: 10 * 1024 * 1024,
  /** of the file unpacked */
  unpackedBytes: 64 * 1024 * 1024,
  /** unpacked ÷ packed of one part, once it is larger than `ratioFrom` */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  entries: 500,
  sheets: 50,
  rows: 10_000,
  columns: 200,
  cell: 50_000,
  /** of the child process that reads */
  seconds: 60,
  heapMegabytes: 384,
} as const;
