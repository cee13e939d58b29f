/**
 * 故障的记录 · what of an unexpected error may stand in a log: kind, code, place. The words of a database error quote
 * what was being written (a name, a phone, a text), so they stay out; so does every field that an error carries along.
 */
export function describedFailure(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, code, constraint, table, column, routine, severity } = error as Error & Record<string, unknown>;
  const place = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const known = { error: name, code, constraint, table, column, routine, stack: place.slice(0, 20).join('\n') };
  const message = severity === undefined && !('schema' in error) ? { message: error.message } : {};
  return Object.fromEntries(Object.entries({ ...known, ...message }).filter(([, value]) => value !== undefined));
}
