/** 数据库不可用 · what went wrong with the database and not with the request, told apart from bugs: 503, try again. */
import { Problem } from './problem.js';

/** gone, going, starting, read-only after a switch, out of space or memory; 08, 53 and 58 are classes */
const GONE = /^(08|58|531|532|57P0[1-5]|25P03)/;
/** waited too long, too many at once, or in each other's way however often it was tried */
const BUSY = /^(53|55P03|57014|40001|40P01)/;
const LOST_SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** pg gives these no code */
const LOST = /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout)/;
const CROWDED = /^timeout exceeded when trying to connect/;

// whether the last statement was done is unknown when its answer was lost: look again, then repeat
const gone = (cause: unknown): Problem =>
  caused(new Problem(503, 'database.unavailable', '数据库暂时无法使用,请稍后刷新核对,未办成的请重试'), cause);
const busy = (cause: unknown): Problem =>
  caused(new Problem(503, 'database.busy', '系统正忙,本次没有办成,请稍后重试'), cause);

function caused(problem: Problem, cause: unknown): Problem {
  problem.cause = cause;
  return problem;
}

/** @returns the problem to tell, or null when the fault is another's */
export function databaseFault(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  const { code = '' } = error as { code?: string };
  if (isLost(error) || GONE.test(code)) return gone(error);
  return BUSY.test(code) || CROWDED.test(error.message) ? busy(error) : null;
}

/** The connection is not to be spoken to again. */
export const isLost = (error: unknown): boolean =>
  error instanceof Error && (LOST.test(error.message) || LOST_SOCKET.has((error as { code?: string }).code ?? ''));
