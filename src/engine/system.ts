import type { Actor } from '../domain/shared/actor.js';
import { SYSTEM_ACTOR_ID } from '../domain/shared/actor.js';

/** 系统 · what the program itself does on the cases of a district, whoever may see them. */
export const system = (jurisdictionId: string): Actor => ({
  personId: '00000000-0000-0000-0000-000000000000',
  name: SYSTEM_ACTOR_ID,
  jurisdictionId,
  roles: [{ role: 'office-clerk', unitId: null }],
});
