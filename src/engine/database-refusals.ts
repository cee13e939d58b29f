/** 数据库的拒绝 · constraints that speak for the rules, said in the reader's words. */
import { databaseFault } from '../platform/database-faults.js';
import { invalid, numberTaken } from './refusals.js';

interface PgError {
  code?: string;
  constraint?: string;
}

const REFERENCES: Readonly<Record<string, [path: string, message: string]>> = {
  handling_unit: ['data.unitId', '没有该单位'],
  proposer_person: ['proposers', '没有该提出人'],
  proposer_contact: ['proposers', '没有该联系人'],
  proposal_session: ['session', '没有该届次会议'],
};

/** @returns what to throw: a refusal, the fault of the database that outlasted every try, or the error itself */
export function asRefusal(error: unknown, number = ''): unknown {
  const { code, constraint } = error as PgError;
  if (code === '23505' && constraint === 'proposal_number') return numberTaken(number);
  const reference = REFERENCES[constraint ?? ''];
  if (code === '23503' && reference) return invalid(...reference);
  return databaseFault(error) ?? error;
}

const UNSTORABLE = /\0|[\uD800-\uDFFF]/u;

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
export function checkText(value: unknown, path = 'data'): void {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) throw invalid(path, '含有无法保存的字符');
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) checkText(inner, `${path}.${key}`);
  }
}
