/** 指令总表 · the closed list of commands; one spelling in chart, log, API and test. */
import { z } from 'zod';
import { CO_COMMANDS } from './co-unit/commands.js';
import { LEAD_COMMANDS } from './lead-unit/commands.js';
import { PROPOSAL_COMMANDS } from './proposal/commands.js';
import type { CommandDef } from './shared/command.js';

const ALL = [...PROPOSAL_COMMANDS, ...LEAD_COMMANDS, ...CO_COMMANDS] as const;
type Def = (typeof ALL)[number];

export type CommandType = Def['type'];
export type DataOf<T extends CommandType> = z.infer<Extract<Def, { type: T }>['schema']>;
/** What a person says: `handlingId` where the command's scope asks for one. */
export type Command = { [T in CommandType]: { type: T; handlingId?: string; data: DataOf<T> } }[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

export const COMMANDS: ReadonlyMap<string, CommandDef> = new Map(ALL.map((d) => [d.type, d as unknown as CommandDef]));
export const COMMAND_TYPES = ALL.map((d) => d.type) as CommandType[];
export const commandLabel = (type: string): string => COMMANDS.get(type)?.label ?? type;
