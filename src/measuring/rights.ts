/** 权限的样子 · what a file was made under: the posts of a person in one order. */
import type { Actor } from '../domain/shared/actor.js';

export const rightsOf = ({ roles }: Actor): string =>
  [...new Set(roles.map(({ role, unitId }) => `${role}/${unitId ?? ''}`))].sort().join(' ');
