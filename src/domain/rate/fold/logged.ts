/** 留痕事件的读法 · what a handler of the fold is given: one event and the dossier as it stood before it. */
import type { EventDraft } from '../../decision.js';
import type { Dossier, DossierItem } from '../dossier.js';

/** An event as stored; `secret` is missing once its private content was erased by law. */
export type LoggedEvent = Pick<
  EventDraft,
  'type' | 'actor' | 'handlingId' | 'data' | 'secret' | 'onBehalfOf' | 'to'
> & {
  seq: number;
  /** legal date of the event's business time */
  on: string;
};
export type Told = (c: Dossier, e: LoggedEvent) => void;

export const text = (e: LoggedEvent, key: string): string => {
  const value = e.data[key];
  if (typeof value !== 'string') throw new Error(`${e.type} ${e.seq} has no ${key}`);
  return value;
};
export const optional = (e: LoggedEvent, key: string): string | null => {
  const value = e.data[key];
  return typeof value === 'string' ? value : null;
};
export const listed = <T>(e: LoggedEvent, key: string): T[] => (e.data[key] as T[] | undefined) ?? [];

export function itemOf(c: Dossier, e: LoggedEvent): DossierItem {
  const found = c.items.find((i) => i.id === e.handlingId);
  if (!found) throw new Error(`${e.type} ${e.seq} names no handling of the case`);
  return found;
}
