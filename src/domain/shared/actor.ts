/** 角色 · the posts a person may hold (api.md "Start-up"). */
export const ROLES = [
  'office-clerk',
  'office-head',
  'supervision-clerk',
  'unit-clerk',
  'unit-office',
  'deputy-head',
  'unit-principal',
  'deputy',
  'member',
  'proposer-contact',
  'npc-staff',
  'cppcc-staff',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;
export type RoleKey = (typeof ROLES)[number];

/** 岗位 · one role, in one unit where the role belongs to a unit. */
export interface RoleGrant {
  role: RoleKey;
  unitId: string | null;
}

/** 委托签发 · the principal is away: what this person may sign in the principal's stead, in one unit. */
export interface Delegation {
  id: string;
  unitId: string;
  /** the principal who is away */
  principalId: string;
  /** kinds of papers (`subject.kind` of `principal.sign`) */
  subjects: readonly string[];
}

/** Who speaks. `roles` and `delegations` are those valid at the business time of the command. */
export interface Actor {
  personId: string;
  name: string;
  jurisdictionId: string;
  roles: readonly RoleGrant[];
  delegations?: readonly Delegation[];
  /** 政府办公室 of the district as a unit, where it is one */
  officeUnitId?: string;
}

/** The system itself (deadlines, told events). */
export const SYSTEM_ACTOR_ID = 'system';

export const unitsOf = (actor: Actor, roles: readonly RoleKey[]): string[] =>
  actor.roles.filter((r) => r.unitId !== null && roles.includes(r.role)).map((r) => r.unitId as string);

export const holds = (actor: Actor, ...roles: RoleKey[]): boolean => actor.roles.some((r) => roles.includes(r.role));
