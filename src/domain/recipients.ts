/** 通知对象 · turns an audience named by a chart into posts and persons of this case. */
import type { CaseState } from './case.js';
import { isLiving, leadOfPart, livingCos } from './case.js';
import type { Recipient } from './decision.js';
import type { Audience } from './shared/machine.js';

export function recipients(c: CaseState, audiences: readonly Audience[], handlingId: string | null): Recipient[] {
  const seen = new Map<string, Recipient>();
  for (const audience of audiences) {
    for (const one of resolve(c, audience, handlingId)) seen.set(JSON.stringify(one), one);
  }
  return [...seen.values()];
}

function resolve(c: CaseState, audience: Audience, handlingId: string | null): Recipient[] {
  const item = c.items.find((i) => i.id === handlingId);
  const units = item ? [item.unitId] : c.items.filter(isLiving).map((i) => i.unitId);
  const lead = item ? leadOfPart(c, item.partId) : undefined;
  switch (audience) {
    case 'office':
      return [{ role: 'office-clerk', unitId: null }];
    case 'unitClerk':
      return units.map((unitId) => ({ role: 'unit-clerk', unitId }));
    case 'unitOffice':
      return units.map((unitId) => ({ role: 'unit-office', unitId }));
    case 'principal':
      return units.map((unitId) => ({ role: 'unit-principal', unitId }));
    case 'leadClerk':
      return lead ? [{ role: 'unit-clerk', unitId: lead.unitId }] : [];
    case 'coClerks':
      return item ? livingCos(c, item.partId).map((i) => ({ role: 'unit-clerk', unitId: i.unitId })) : [];
    case 'proposers':
      return persons(c, () => true);
    case 'leadProposer':
      return persons(c, (role) => role === 'lead');
    case 'body':
      return [{ role: c.kind === 'suggestion' ? 'npc-staff' : 'cppcc-staff', unitId: null }];
  }
}

const persons = (c: CaseState, wanted: (role: 'lead' | 'joint') => boolean): Recipient[] =>
  c.proposers.flatMap((p) => {
    const personId = p.personId ?? p.contactPersonId;
    return wanted(p.role) && personId !== null ? [{ personId }] : [];
  });
