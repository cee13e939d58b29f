/** 政府办公室、人大政协机关与提出人对整件的指令 (api.md "Commands, the main line"). */
import { z } from 'zod';
import { command, id, legalDate, nothing, onBehalfOf, words } from '../shared/command.js';
import { MODES } from '../shared/labels.js';

const unitRef = z.strictObject({ unitId: id(), leadUnitId: id().optional() });

export const assign = command(
  'office.assign',
  '交办',
  'case',
  z.strictObject({
    mode: z.enum(MODES),
    leads: z
      .array(z.strictObject({ unitId: id(), part: words(200).optional() }))
      .min(1)
      .max(10),
    cos: z.array(unitRef).max(40).default([]),
    assignedOn: legalDate().optional(),
    reason: words().optional(),
    hard: z.boolean().optional(),
    note: words().optional(),
  }),
  ['reason', 'note'],
);
/** 撤回交办 · a slip of the hand, taken back before anybody could act on it. */
export const undoAssign = command('office.undoAssign', '撤回交办', 'case', nothing());
export const addCo = command(
  'office.addCo',
  '增加会办单位',
  'case',
  z.strictObject({ unitId: id(), reason: words(), leadUnitId: id().optional() }),
  ['reason'],
);
export const urge = command('office.urge', '催办', 'either', z.strictObject({ message: words() }), ['message']);
export const close = command('office.close', '办结', 'case', nothing());
export const archive = command('office.archive', '归档', 'case', nothing());
export const linkHandling = command(
  'office.linkHandling',
  '合并办理',
  'case',
  z.strictObject({ withIds: z.array(id()).min(1).max(20), reason: words() }),
  ['reason'],
);
export const unlinkHandling = command(
  'office.unlinkHandling',
  '解除合并办理',
  'case',
  z.strictObject({ reason: words() }),
  ['reason'],
);
export const merge = command('office.merge', '并案', 'case', z.strictObject({ intoId: id() }));
export const convert = command('office.convert', '转为意见和建议', 'case', z.strictObject({ reason: words() }), [
  'reason',
]);
export const requestWithdrawal = command(
  'proposer.requestWithdrawal',
  '申请撤回',
  'case',
  z.strictObject({ reason: words(), proposerId: id().optional(), onBehalfOf: onBehalfOf.optional() }),
  ['reason'],
);
export const withdraw = command('office.withdraw', '撤案', 'case', z.strictObject({ reason: words() }), ['reason']);

export const registrationChanges = z
  .strictObject({
    number: words(20).optional(),
    title: words(200).optional(),
    text: words(50_000).optional(),
    category: words(50).optional(),
    streetId: id().nullable().optional(),
    bodyAssignedOn: legalDate().optional(),
    proposers: z
      .array(
        z.strictObject({
          id: id(),
          name: words(100).optional(),
          personId: id().optional(),
          contactPersonId: id().optional(),
          constituency: words(100).optional(),
          phone: words(40).optional(),
        }),
      )
      .max(200)
      .optional(),
  })
  .refine((c) => Object.keys(c).length > 0, { message: '请至少更正一项' });
export const correctRegistration = command(
  'office.correctRegistration',
  '更正登记',
  'case',
  z.strictObject({ changes: registrationChanges, reason: words() }),
  ['changes', 'reason'],
);
export const voidCase = command('office.void', '作废', 'case', z.strictObject({ reason: words() }), ['reason']);

export const PROPOSAL_COMMANDS = [
  assign,
  undoAssign,
  addCo,
  urge,
  close,
  archive,
  linkHandling,
  unlinkHandling,
  merge,
  convert,
  requestWithdrawal,
  withdraw,
  correctRegistration,
  voidCase,
] as const;
