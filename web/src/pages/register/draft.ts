/** 登记表 · what is filled in, what it still lacks, and what is sent of it. */
import { register as words } from '../../text/register.js';

export type Source = keyof typeof words.sources;
export interface ProposerDraft {
  source: Source;
  personId: string;
  name: string;
  bodyKind: string;
  contactId: string;
  contactName: string;
  constituency: string;
  phone: string;
}
export interface Draft {
  kind: 'suggestion' | 'proposal';
  session: string;
  number: string;
  title: string;
  text: string;
  category: string;
  streetId: string;
  raisedAt: 'session' | 'recess';
  bodyAssignedOn: string;
  registeredOn: string;
  notSecret: boolean;
  /** the first leads, the others join */
  proposers: ProposerDraft[];
}

export const emptyProposer = (): ProposerDraft => ({
  source: 'listed',
  personId: '',
  name: '',
  bodyKind: '',
  contactId: '',
  contactName: '',
  constituency: '',
  phone: '',
});
export const emptyDraft = (kind: Draft['kind']): Draft => ({
  kind,
  session: '',
  number: '',
  title: '',
  text: '',
  category: '',
  streetId: '',
  raisedAt: 'session',
  bodyAssignedOn: '',
  registeredOn: '',
  notSecret: false,
  proposers: [emptyProposer()],
});

/** @returns as the server would name them: path of a field → what is wrong with it; asked here to spare a round trip */
export function lackingIn(draft: Draft): Record<string, string> {
  const blank = (['session', 'number', 'title', 'text'] as const).filter((name) => draft[name].trim() === '');
  const found = Object.fromEntries(blank.map((name) => [name, words.lacking(words.fields[name])]));
  if (found.number === undefined && !/^\d{1,10}$/.test(draft.number.trim())) found.number = words.digits;
  draft.proposers.forEach((p, i) => {
    const whose = i === 0 ? words.lead : words.joint(i);
    const what = { listed: words.person, unlisted: words.name, collective: words.body }[p.source];
    const isBlank = p.source === 'listed' ? p.personId === '' : p.name.trim() === '';
    if (isBlank) found[`proposers.${i}.name`] = words.lackingOf(whose, what);
  });
  if (!draft.notSecret) found.notSecret = words.declare;
  return found;
}

/** Only what was filled in. */
export function sentOf(draft: Draft) {
  const { kind, session, number, title, text, raisedAt } = draft;
  return {
    kind,
    session,
    number: number.trim(),
    title: title.trim(),
    text: text.trim(),
    raisedAt,
    notSecret: true as const,
    ...filled('category', draft.category),
    ...filled('streetId', draft.streetId),
    ...filled('bodyAssignedOn', draft.bodyAssignedOn),
    ...filled('registeredOn', draft.registeredOn),
    proposers: draft.proposers.map((p, i) => ({
      kind: p.source === 'collective' ? ('body' as const) : ('person' as const),
      role: i === 0 ? ('lead' as const) : ('joint' as const),
      name: p.name.trim(),
      ...(p.source === 'listed' ? filled('personId', p.personId) : {}),
      ...(p.source === 'collective'
        ? { ...filled('bodyKind', p.bodyKind), ...filled('contactPersonId', p.contactId) }
        : {}),
      ...filled('constituency', p.constituency),
      ...filled('phone', p.phone),
    })),
  };
}
const filled = <K extends string>(name: K, value: string): Partial<Record<K, string>> =>
  value.trim() === '' ? {} : ({ [name]: value.trim() } as Record<K, string>);
