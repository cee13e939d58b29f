/** 尚欠的期限 · the one predicate of lists, lights and figures over the deadline named `alias`: open, and somebody owes it. */
import { RIGHTS } from '../domain/deadline/rights.js';

const KEYS = RIGHTS.map((key) => `'${key}'`).join(', ');

export const owedDate = (alias: string): string =>
  `(${alias}.status IN ('armed', 'passed') AND ${alias}.key NOT IN (${KEYS}))`;
