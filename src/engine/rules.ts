/** 规则之口 · what the engine asks of the domain, and of the shelf of rulebooks; a test may put another in its place. */
import { isAuthorized } from '../domain/access/policy.js';
import { decide, decideMany, foresee, isMany, othersOf } from '../domain/decide.js';
import type { Calendar } from '../domain/deadline/calendar.js';
import { factsOf } from '../domain/rate/facts.js';
import { register } from '../domain/register.js';
import type { Rulebook } from '../domain/rulebook/schema.js';
import { isStale } from '../domain/stale.js';
import { todosOf } from '../domain/todo/todo.js';

export const RULES = {
  decide,
  decideMany,
  foresee,
  isMany,
  othersOf,
  register,
  isAuthorized,
  isStale,
  todosOf,
  factsOf,
};
export type Rules = typeof RULES;

export interface Shelf {
  get(key: string, version: string): Rulebook;
  newest(key: string, on: string): Rulebook;
  all(): readonly Rulebook[];
}
export interface Locality {
  shelf: Shelf;
  calendar: Calendar;
}
