/** 答复的形状 · of the administration. */
import { z } from 'zod';
import { SUBJECT_KINDS } from '../../domain/lead-unit/commands.js';
import { ROLES } from '../../domain/shared/actor.js';
import { count } from '../../platform/http/documented.js';

const order = () => count().describe('排序,小的在前');
const period = { from: z.iso.date(), until: z.iso.date().nullable().describe('最后一日;为空即无期限') };

export const unitRecord = z
  .object({
    id: z.uuid(),
    name: z.string(),
    short: z.string(),
    aliases: z.array(z.string()),
    order: order(),
    ...period,
    office: z.boolean().describe('本级政府办公室'),
  })
  .meta({ id: 'UnitRecord' });
export const namedRecord = z.object({ id: z.uuid(), name: z.string(), order: order() }).meta({ id: 'NamedRecord' });

const person = {
  id: z.uuid(),
  name: z.string(),
  constituency: z.string().nullable().describe('选区、界别或所代表的集体'),
  phone: z.string().nullable(),
};
export const personRecord = z.object(person).meta({ id: 'PersonRecord' });
export const personCreated = z.object({ ...person, roles: z.array(z.enum(ROLES)) }).meta({ id: 'PersonCreated' });

const tenure = { id: z.uuid(), personId: z.uuid(), role: z.enum(ROLES), unitId: z.uuid().nullable(), ...period };
export const tenureShape = z.object(tenure).meta({ id: 'Tenure' });
export const namedTenure = z.object({ ...tenure, unit: z.string().nullable() }).meta({ id: 'NamedTenure' });

const delegation = {
  id: z.uuid(),
  unitId: z.uuid(),
  principalId: z.uuid().describe('委托人:该单位主要负责人'),
  delegateId: z.uuid().describe('受托人:该单位分管领导'),
  subjects: z.array(z.enum(SUBJECT_KINDS)).describe('可以签发的文稿'),
  from: z.iso.date(),
  until: z.iso.date().describe('最后一日'),
  basis: z.string().describe('文件号或批示'),
};
export const delegationShape = z.object(delegation).meta({ id: 'Delegation' });
export const namedDelegation = z
  .object({ ...delegation, unit: z.string(), principal: z.string(), delegate: z.string() })
  .meta({ id: 'NamedDelegation' });

const account = {
  id: z.uuid(),
  account: z.string(),
  personId: z.uuid(),
  name: z.string(),
  disabled: z.boolean(),
  lockedUntil: z.iso.datetime({ offset: true }).nullable(),
  mustChangePassword: z.boolean(),
};
export const accountShape = z.object(account).meta({ id: 'Account' });
export const openedAccount = z
  .object({ ...account, password: z.string().nullable().describe('一次性口令,只在第一次答复中') })
  .meta({ id: 'OpenedAccount' });

export const actShape = z
  .object({
    seq: count(),
    type: z.string(),
    label: z.string(),
    at: z.iso.datetime({ offset: true }),
    actor: z.object({ id: z.string(), name: z.string().nullable() }),
    data: z.record(z.string(), z.unknown()),
    names: z.record(z.string(), z.string()).describe('data 中各标识现在的名称'),
    hash: z.string(),
    prevHash: z.string(),
  })
  .meta({ id: 'Act' });

/** One, or the list that was asked for. */
export const oneOrMany = (shape: z.ZodType) => z.union([shape, z.object({ items: z.array(shape) })]);
