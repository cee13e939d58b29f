/** 去哪里办 · the address where one command is given; letters and evaluations have pages of their own. */
import type { Available } from '../../api/views';

export function placeOf(caseId: string, { type, handlingId, onPaper }: Available): string {
  if (type === 'principal.sign') return `/signing/${caseId}/${handlingId}`;
  if (type === 'proposer.evaluate' && !onPaper) return `/mine/${caseId}/evaluate/${handlingId}`;
  return formPlace(caseId, { type, handlingId });
}
export const formPlace = (caseId: string, { type, handlingId }: Pick<Available, 'type' | 'handlingId'>): string =>
  `/cases/${caseId}/give/${type}${handlingId === undefined ? '' : `/${handlingId}`}`;

/** Nothing to fill in: one press does it. */
export const isPlain = ({ schema }: Available): boolean => Object.keys(schema.properties ?? {}).length === 0;
