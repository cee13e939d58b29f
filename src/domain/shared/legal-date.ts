/** 法定日期 · the calendar day of an instant in Asia/Shanghai (UTC+8, no summer time since 1991). */
export const dateOf = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** `14:05` of an instant in the same place. */
export const timeOf = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);

/** The day `n` calendar days later. */
export const plusDays = (date: string, n: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
