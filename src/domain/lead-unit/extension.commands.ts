/** 申请延期与审批 (api.md "Commands, the situations of practice"). */
import { z } from 'zod';
import { command, legalDate, words } from '../shared/command.js';

export const requestExtension = command(
  'unit.requestExtension',
  '申请延期',
  'handling',
  z.strictObject({ until: legalDate(), reason: words() }),
  ['reason'],
);
export const decideExtension = command(
  'office.decideExtension',
  '延期审批',
  'handling',
  z.strictObject({ granted: z.boolean(), until: legalDate().optional(), reason: words() }),
  ['reason'],
);

export const EXTENSION_COMMANDS = [requestExtension, decideExtension] as const;
