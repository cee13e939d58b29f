/** 登记、更正、并案、重点督办、不能履职 · what the whole case is sorted by. */
import type { Dossier } from '../dossier.js';
import type { LoggedEvent, Told } from './logged.js';
import { listed, optional, text } from './logged.js';

type Signer = Dossier['proposers'][number];

/** The first event makes the dossier. */
export function registered(caseId: string, rulebook: Dossier['rulebook'], e: LoggedEvent): Dossier {
  const said = (e.secret?.proposers ?? []) as { constituency?: string }[];
  return {
    id: caseId,
    sessionId: text(e, 'sessionId'),
    kind: text(e, 'kind') as Dossier['kind'],
    category: optional(e, 'category'),
    streetId: optional(e, 'streetId'),
    firstAssignedOn: null,
    rulebook,
    state: e.to,
    proposers: listed<Signer>(e, 'proposers').map(({ id, role }, i) => ({
      id,
      role,
      constituency: said[i]?.constituency ?? null,
    })),
    items: [],
    commitments: [],
    record: {
      parts: [],
      contacts: [],
      opinions: [],
      replies: [],
      evaluations: [],
      plans: [],
      ledBy: [],
      waivers: [],
      extensions: [],
      publications: [],
      key: null,
      unavailable: [],
      promiseClaims: [],
      statements: [],
      followUps: [],
    },
  };
}

interface Changes {
  category?: string;
  streetId?: string | null;
  proposers?: { id: string; constituency?: string }[];
}
const correct: Told = (c, e) => {
  const changes = (e.secret?.changes ?? {}) as Changes;
  c.category = changes.category ?? c.category;
  if (changes.streetId !== undefined) c.streetId = changes.streetId;
  for (const { id, constituency } of changes.proposers ?? []) {
    const signer = c.proposers.find((p) => p.id === id);
    if (signer && constituency !== undefined) signer.constituency = constituency;
  }
};

const mergedIn: Told = (c, e) => {
  for (const { id } of listed<{ id: string }>(e, 'proposers')) {
    c.proposers.push({ id, role: 'joint', constituency: null });
  }
};

const unavailable: Told = (c, e) => {
  c.record.unavailable.push({ proposerId: text(e, 'proposerId') });
  const successor = c.proposers.find((p) => p.id === optional(e, 'newLeadId'));
  if (!successor) return;
  for (const p of c.proposers) p.role = 'joint';
  successor.role = 'lead';
};

export const HEAD: Record<string, Told> = {
  'office.correctRegistration': correct,
  'case.mergedIn': mergedIn,
  'body.recordUnavailable': unavailable,
  'body.markKey': (c) => void (c.record.key = {}),
  'body.unmarkKey': (c) => void (c.record.key = null),
};
