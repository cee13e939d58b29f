/** 去哪里办 · the address where one command is given; letters and evaluations have pages of their own. */
import type { DraftPlace } from '../../api/drafts';
import type { FormData } from '../../api/form-schema';
import type { Available } from '../../api/views';

type Place = Pick<Available, 'type' | 'handlingId' | 'commitmentId'>;
export interface SubjectName {
  kind: string;
  id: string;
}

export function placeOf(caseId: string, { onPaper, ...place }: Place & Pick<Available, 'onPaper'>): string {
  const { type, handlingId } = place;
  if (type === 'principal.sign') return `/signing/${caseId}/${handlingId}`;
  if (type === 'proposer.evaluate' && !onPaper) return `/mine/${caseId}/evaluate/${handlingId}`;
  // asked and answered on the proposer's own page of the case
  if (type === 'proposer.confirmContact' && !onPaper) return `/mine/${caseId}`;
  return formPlace(caseId, place);
}
/** @param subject the paper that was read, where several lie open */
export function formPlace(caseId: string, { type, handlingId, commitmentId }: Place, subject?: SubjectName): string {
  const query = new URLSearchParams({
    ...(commitmentId === undefined ? {} : { promise: commitmentId }),
    ...(subject === undefined ? {} : { paper: `${subject.kind}.${subject.id}` }),
  }).toString();
  return `/cases/${caseId}/give/${type}${handlingId === undefined ? '' : `/${handlingId}`}${query && `?${query}`}`;
}

/** What the address has settled, and no form asks again. */
export function settledBy(promise: string | undefined, paper: string | undefined): FormData {
  const [kind, id] = paper?.split('.') ?? [];
  return {
    ...(promise === undefined ? {} : { commitmentId: promise }),
    ...(kind === undefined || id === undefined ? {} : { subject: { kind, id } }),
  };
}

export const keyOf = ({ type, handlingId, commitmentId }: Place): string =>
  [type, handlingId ?? '', commitmentId ?? ''].join(' ');

/** 草稿的位置 · as the server names the form. */
export const draftPlace = (id: string, { type, handlingId, commitmentId }: Place): DraftPlace => ({
  id,
  form: [type, handlingId, commitmentId].filter((part) => part !== undefined).join('~'),
});

/** Nothing to fill in: one press does it. */
export const isPlain = ({ schema }: Available): boolean => Object.keys(schema.properties ?? {}).length === 0;
