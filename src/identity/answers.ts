/** 答复的形状 · who one is, and the lists that forms and filters choose from. */
import { z } from 'zod';
import { ROLES } from '../domain/shared/actor.js';
import { CASE_KINDS } from '../domain/shared/labels.js';
import { count } from '../platform/http/documented.js';

export const meShape = z
  .object({
    account: z.string(),
    personId: z.uuid(),
    name: z.string(),
    jurisdictionId: z.uuid(),
    roles: z.array(z.object({ role: z.enum(ROLES), unitId: z.uuid().nullable(), unit: z.string().nullable() })),
    mustChangePassword: z.boolean().describe('须先修改口令,此前其他请求一律 403 password.must_change'),
    businessTime: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'Me' });

export const namedShape = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'Named' });
export const unitShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    short: z.string(),
    aliases: z.array(z.string()),
    order: count().optional().describe('以下三项仅在 all=1 时'),
    from: z.iso.date().optional(),
    until: z.iso.date().nullable().optional(),
  })
  .meta({ id: 'Unit' });
export const sessionShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(CASE_KINDS),
    openedOn: z.iso.date(),
    closedOn: z.iso.date(),
  })
  .meta({ id: 'CouncilSession' });
export const personShape = z
  .object({ id: z.uuid(), name: z.string(), roles: z.array(z.enum(ROLES)), unitId: z.uuid().optional() })
  .meta({ id: 'Person' });

/** 下一步由谁办 · of a demo at its own machine. */
export const demoStepsShape = z.object({
  items: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      unit: z.string().nullable(),
      type: z.string(),
      label: z.string(),
      handlingId: z.uuid().nullable(),
    }),
  ),
});

/** 演示身份 · names and posts of a demo, for this machine alone; no password. */
export const installationShape = z.object({
  mode: z.enum(['demo', 'live']),
  people: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      unit: z.string().nullable(),
      waiting: count().describe('等待其办理的件数'),
    }),
  ),
});
