/** 答复的形状 · the statecharts as data, and who may give which command in which state. */
import { z } from 'zod';
import { ROLES } from '../../domain/shared/actor.js';
import { count, pageOf } from '../../platform/http/documented.js';

const transition = z.object({
  event: z.string(),
  label: z.string(),
  isCommand: z.boolean(),
  targets: z.array(z.string()).describe('空:状态不变'),
  guard: z.string().nullable(),
  actions: z.array(z.string()),
});
const chart = z
  .object({
    id: z.string(),
    key: z.string(),
    label: z.string(),
    type: z.string(),
    initial: z.string().nullable(),
    tags: z.array(z.string()),
    transitions: z.array(transition),
    get states() {
      return z.array(chart);
    },
  })
  .meta({ id: 'ChartState' });

const machine = z.object({ key: z.string(), label: z.string(), version: count(), chart });
export const machinesShape = pageOf(machine);

export const permissionsShape = z.object({
  key: z.string(),
  label: z.string(),
  version: count(),
  states: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      label: z.string(),
      commands: z.array(
        z.object({
          type: z.string(),
          label: z.string(),
          by: z.array(
            z.object({
              relation: z.string(),
              relationLabel: z.string(),
              role: z.enum(ROLES).nullable(),
              roleLabel: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
});
