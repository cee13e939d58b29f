/** 本件里的选项 · proposers, co-units, contacts, promises of this very case, by the name of the control that offers them. */
import type { CaseView } from '../../api/views';
import { longTime } from '../../text/dates';
import { CONTACT_KINDS } from '../../text/zh-CN';

export interface Choice {
  value: string;
  label: string;
}

export function choicesOfCase(control: string | undefined, c: CaseView, handlingId: string | undefined): Choice[] {
  const { proposers, handlings, contacts, commitments } = c;
  const ofItem = <T extends { handlingId: string }>(list: T[]): T[] =>
    list.filter((x) => handlingId === undefined || x.handlingId === handlingId);
  switch (control) {
    case 'proposer':
      return proposers.map((p) => ({ value: p.id, label: p.name }));
    case 'proposerPerson':
      return proposers.map((p) => ({ value: p.personId ?? p.contactPersonId ?? p.id, label: p.name }));
    case 'coHandling':
      return handlings
        .filter((h) => h.role === 'co' && !h.state.tags.includes('ended'))
        .map((h) => ({ value: h.id, label: h.unit.name }));
    case 'contact':
      return ofItem(contacts).map((x) => ({
        value: x.id,
        label: [CONTACT_KINDS[x.kind] ?? x.kind, longTime(x.at)].join(' '),
      }));
    case 'commitment':
      return ofItem(commitments).map((m) => ({ value: m.id, label: m.what ?? '' }));
    default:
      return [];
  }
}
