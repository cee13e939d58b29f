/** 指令总表 · the closed list of commands; one spelling in chart, log, API and test. */
import { z } from 'zod';
import { CO_COMMANDS } from './co-unit/commands.js';
import { COMMITMENT_COMMANDS } from './commitment/commands.js';
import { LEAD_COMMANDS } from './lead-unit/commands.js';
import { EXTENSION_COMMANDS } from './lead-unit/extension.commands.js';
import { FEEDBACK_COMMANDS } from './lead-unit/feedback.commands.js';
import { PUBLISHING_COMMANDS } from './lead-unit/publishing.commands.js';
import { PROPOSAL_COMMANDS } from './proposal/commands.js';
import { SEALING_COMMANDS } from './proposal/sealing/commands.js';
import { SUPERVISION_COMMANDS } from './proposal/supervision/commands.js';
import type { CommandDef } from './shared/command.js';

const ALL = [
  ...PROPOSAL_COMMANDS,
  ...SUPERVISION_COMMANDS,
  ...LEAD_COMMANDS,
  ...EXTENSION_COMMANDS,
  ...FEEDBACK_COMMANDS,
  ...PUBLISHING_COMMANDS,
  ...CO_COMMANDS,
  ...COMMITMENT_COMMANDS,
  ...SEALING_COMMANDS,
] as const;
type Def = (typeof ALL)[number];

export type CommandType = Def['type'];
export type DataOf<T extends CommandType> = z.infer<Extract<Def, { type: T }>['schema']>;
/** What a person says: `handlingId` where the command's scope asks for one. */
export type Command = { [T in CommandType]: { type: T; handlingId?: string; data: DataOf<T> } }[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

export const COMMANDS: ReadonlyMap<string, CommandDef> = new Map(ALL.map((d) => [d.type, d as unknown as CommandDef]));
export const COMMAND_TYPES = ALL.map((d) => d.type) as CommandType[];
export const commandLabel = (type: string): string => COMMANDS.get(type)?.label ?? type;

/** Commands that act on one promise, named by `commitmentId` in their data. */
const ON_COMMITMENT = new Set<string>(
  COMMITMENT_COMMANDS.map((d) => d.type).filter((type) => type !== 'lead.draftFollowUp'),
);
export const isOnCommitment = (type: string): boolean => ON_COMMITMENT.has(type);
export const commitmentIdOf = (data: unknown): string | undefined =>
  (data as { commitmentId?: string } | undefined)?.commitmentId;
