/** 转线下办理 · a matter of secrecy leaves the open system: asked for by the head of the office, done by another person. */
import { z } from 'zod';
import { command, legalDate, words } from '../../shared/command.js';

const reason = z.strictObject({ reason: words() });
export const requestSeal = command('security.requestSeal', '申请转线下办理', 'case', reason, ['reason']);
export const seal = command('security.seal', '转线下办理', 'case', reason, ['reason']);

/** 线下办理中仍须登记的日期: signed in, met, replied, evaluated. No word of the matter comes back. */
export const OFFLINE_STEPS = ['accepted', 'met', 'replied', 'evaluated'] as const;
export type OfflineStep = (typeof OFFLINE_STEPS)[number];
export const recordOffline = command(
  'office.recordOffline',
  '登记线下办理',
  'handling',
  z.strictObject({ step: z.enum(OFFLINE_STEPS), on: legalDate() }),
);
export const closeOffline = command('office.closeOffline', '线下办结', 'case', z.strictObject({ on: legalDate() }));

export const SEALING_COMMANDS = [requestSeal, seal, recordOffline, closeOffline] as const;
