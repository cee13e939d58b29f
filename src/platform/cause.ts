/** 原因 · what an operator may read of a failure: drivers put values into their messages, so numbers and addresses go. */
export function causeOf(error: unknown): string {
  const message = error instanceof Error ? error.message || error.name : String(error);
  return (message.split('\n')[0] ?? '')
    .replace(/[\w.+-]+@[\w.-]+/g, '…@…')
    .replace(/\d{7,}/g, '…')
    .slice(0, 300);
}

/** The failure as the queue keeps it: the cause without its stack; the log has the whole. */
export function bareError(error: unknown): Error {
  const bare = new Error(causeOf(error));
  // BullMQ knows by the name what is not to be tried again
  if (error instanceof Error) bare.name = error.name;
  bare.stack = `${bare.name}: ${bare.message}`;
  return bare;
}
