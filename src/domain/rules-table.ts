/** 指令 → 先决条件、数据检查、效果 · the one place where a command type meets its rules. */
import { CO_DATA_CHECKS, CO_PRECONDITIONS } from './co-unit/checks.js';
import { CO_HANDLERS } from './co-unit/apply.js';
import { URGING_HANDLERS, URGING_PRECONDITIONS } from './co-unit/urging.js';
import type { CommandType } from './commands.js';
import { COMMITMENT_HANDLERS } from './commitment/apply.js';
import { COMMITMENT_DATA_CHECKS } from './commitment/checks.js';
import type { DataCheck, Handler, Precondition } from './given.js';
import { ASSIGNMENT_HANDLERS } from './lead-unit/apply/assignment.js';
import { CONTACT_HANDLERS } from './lead-unit/apply/contact.js';
import { EXTENSION_HANDLERS } from './lead-unit/apply/extension.js';
import { FEEDBACK_HANDLERS } from './lead-unit/apply/feedback.js';
import { HANDLING_HANDLERS } from './lead-unit/apply/handling.js';
import { LETTER_HANDLERS } from './lead-unit/apply/letter.js';
import { PUBLISHING_HANDLERS } from './lead-unit/apply/publishing.js';
import { ASSIGNMENT_DATA_CHECKS, ASSIGNMENT_PRECONDITIONS } from './lead-unit/checks/assignment.js';
import { CONTACT_DATA_CHECKS, CONTACT_PRECONDITIONS } from './lead-unit/checks/contact.js';
import { EXTENSION_DATA_CHECKS, EXTENSION_PRECONDITIONS } from './lead-unit/checks/extension.js';
import { FEEDBACK_DATA_CHECKS, FEEDBACK_PRECONDITIONS } from './lead-unit/checks/feedback.js';
import { LETTER_DATA_CHECKS, LETTER_PRECONDITIONS } from './lead-unit/checks/letter.js';
import { PUBLISHING_DATA_CHECKS, PUBLISHING_PRECONDITIONS } from './lead-unit/checks/publishing.js';
import { PROPOSAL_HANDLERS } from './proposal/apply.js';
import { PROPOSAL_DATA_CHECKS, PROPOSAL_PRECONDITIONS } from './proposal/checks.js';
import { SEALING_DATA_CHECKS, SEALING_HANDLERS, SEALING_PRECONDITIONS } from './proposal/sealing/apply.js';
import { SUPERVISION_HANDLERS } from './proposal/supervision/apply.js';
import { SUPERVISION_DATA_CHECKS, SUPERVISION_PRECONDITIONS } from './proposal/supervision/checks.js';
import { SIGNING_DATA_CHECKS, SIGNING_HANDLERS, SIGNING_RIGHTS, signable } from './signing.js';

export const PRECONDITIONS: Partial<Record<CommandType, Precondition[]>> = {
  ...PROPOSAL_PRECONDITIONS,
  ...ASSIGNMENT_PRECONDITIONS,
  ...CONTACT_PRECONDITIONS,
  ...LETTER_PRECONDITIONS,
  ...FEEDBACK_PRECONDITIONS,
  ...EXTENSION_PRECONDITIONS,
  ...PUBLISHING_PRECONDITIONS,
  ...CO_PRECONDITIONS,
  ...URGING_PRECONDITIONS,
  ...SUPERVISION_PRECONDITIONS,
  ...SEALING_PRECONDITIONS,
  'principal.sign': [...SIGNING_RIGHTS['principal.sign'], signable],
  'principal.sendBack': SIGNING_RIGHTS['principal.sendBack'],
};

// Each check and handler takes the data of its own command; decide() hands it exactly that (zod-parsed at the edge).
export const DATA_CHECKS = {
  ...PROPOSAL_DATA_CHECKS,
  ...ASSIGNMENT_DATA_CHECKS,
  ...CONTACT_DATA_CHECKS,
  ...LETTER_DATA_CHECKS,
  ...FEEDBACK_DATA_CHECKS,
  ...EXTENSION_DATA_CHECKS,
  ...PUBLISHING_DATA_CHECKS,
  ...CO_DATA_CHECKS,
  ...SUPERVISION_DATA_CHECKS,
  ...SEALING_DATA_CHECKS,
  ...COMMITMENT_DATA_CHECKS,
  ...SIGNING_DATA_CHECKS,
} as unknown as Partial<Record<CommandType, DataCheck<unknown>>>;

export const HANDLERS = {
  ...PROPOSAL_HANDLERS,
  ...ASSIGNMENT_HANDLERS,
  ...CONTACT_HANDLERS,
  ...HANDLING_HANDLERS,
  ...LETTER_HANDLERS,
  ...EXTENSION_HANDLERS,
  ...FEEDBACK_HANDLERS,
  ...PUBLISHING_HANDLERS,
  ...CO_HANDLERS,
  ...URGING_HANDLERS,
  ...SUPERVISION_HANDLERS,
  ...SEALING_HANDLERS,
  ...COMMITMENT_HANDLERS,
  ...SIGNING_HANDLERS,
} as unknown as Record<CommandType, Handler<unknown>>;
