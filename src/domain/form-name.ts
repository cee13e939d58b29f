/** 表单的名称 · one form of one command at one case: what it acts on is part of the name, as far as the page settles it. */
import type { Command } from './commands.js';
import { commitmentIdOf, isOnCommitment } from './commands.js';

/** @returns `type`, then the ids of item and promise as far as there are any, joined by `~` */
export function formOf({ type, handlingId, data }: Pick<Command, 'type' | 'handlingId' | 'data'>): string {
  const commitmentId = isOnCommitment(type) ? commitmentIdOf(data) : undefined;
  return [type, handlingId, commitmentId].filter((part) => part !== undefined).join('~');
}
