/** 准予先行答复、调研、协调会、更改评价 (api.md "Commands, the situations of practice"). */
import { z } from 'zod';
import { attachments, command, id, legalDate, onBehalfOf, words } from '../shared/command.js';
import { SATISFACTIONS } from '../shared/labels.js';

export const releaseContact = command(
  'office.releaseContact',
  '准予先行答复',
  'handling',
  z.strictObject({ reason: words(), scanId: id().optional() }),
  ['reason'],
);
export const recordResearch = command(
  'lead.recordResearch',
  '调研',
  'handling',
  z.strictObject({ on: legalDate(), summary: words(5000), attachments: attachments() }),
  ['summary'],
);
export const CONFERENCE_OUTCOMES = ['rehandle', 'closeDissatisfied', 'track'] as const;
export const recordConference = command(
  'body.recordConference',
  '协调会',
  'handling',
  z.strictObject({
    heldOn: legalDate(),
    present: z.array(words(100)).min(1).max(50),
    outcome: z.enum(CONFERENCE_OUTCOMES),
    text: words(5000),
  }),
  ['present', 'text'],
);
export const reviseEvaluation = command(
  'proposer.reviseEvaluation',
  '更改评价',
  'handling',
  z.strictObject({
    result: z.enum(SATISFACTIONS),
    process: z.enum(SATISFACTIONS).optional(),
    comment: words(),
    proposerId: id().optional(),
    onBehalfOf: onBehalfOf.optional(),
  }),
  ['comment'],
);

export const FEEDBACK_COMMANDS = [releaseContact, recordResearch, recordConference, reviseEvaluation] as const;
