/** 被考核的区 · unit 1 has answered without a plan, unit 2 helped, unit 3 has a 督办单; a week later it may be assessed. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { CaseApp } from './case-app.js';
import { clerk, DEPUTY, LETTER, OFFICE, principal, REGISTRATION, SUPERVISION, unit, unitOffice } from './office.js';

export interface Line {
  item: string;
  cap: number;
  points: number | null;
  formula: string;
  was?: number | null;
  evidence: { kind: string; numerator?: number; denominator?: number; count?: number; entries?: { reason: string }[] };
}
export interface Scored {
  unit: { id: string };
  place: number | null;
  tied: boolean;
  ranked: boolean;
  total: number;
  sum: number;
  lines: Line[] | null;
}
export interface Assessment {
  state: string;
  edition: number;
  shown: number;
  full: number;
  objectionsUntil: string | null;
  editions: { edition: number; objectionId: string | null }[];
  units: Scored[];
  objections: { id: string; decision: string | null; reason: string | null; points: number | null }[];
  allowed: string[];
  openObjections: number;
}
export const SESSION = REGISTRATION.session;
export const linesOf = (of: Assessment, n: number): Line[] => of.units.find((u) => u.unit.id === unit(n))?.lines ?? [];
export const line = (of: Assessment, n: number, item: string) => linesOf(of, n).find((l) => l.item === item);
export const entry = (more: object = {}) => ({
  unitId: unit(1),
  item: 'organisation',
  points: -1.5,
  reason: '未报送办理方案',
  ...more,
});

export class AssessedDistrict {
  /** of the assessment, once it is drafted */
  id = '';

  private constructor(
    readonly app: CaseApp,
    /** of unit 1, with unit 2 */
    readonly one: { id: string; lead: string },
  ) {}

  static async open(): Promise<AssessedDistrict> {
    const app = await CaseApp.open();
    const { district } = app;
    await district.setClock('2025-03-03T01:00:00Z');
    const one = await district.assigned([2]);
    const other = await district.register();
    await district.give(other, OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(3) }], cos: [] });
    await district.give(one.id, clerk(1), 'unit.accept', {}, one.lead);
    const co = await district.handling(one.id, 2);
    await district.give(one.id, clerk(2), 'unit.accept', {}, co);
    await district.give(one.id, OFFICE, 'office.waiveOpinion', { reason: '已口头沟通' }, co);
    await district.give(one.id, DEPUTY, 'proposer.waiveContact', {}, one.lead);
    await district.give(one.id, clerk(1), 'lead.draftReply', { ...LETTER, outcome: 'solved' }, one.lead);
    await district.give(one.id, clerk(1), 'lead.submitReply', {}, one.lead);
    await district.give(one.id, OFFICE, 'office.reviewReply', { passed: true }, one.lead);
    await district.give(one.id, principal(1), 'principal.sign', {}, one.lead);
    await district.give(one.id, clerk(1), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-03' }, one.lead);
    const thirds = await district.handling(other, 3);
    await district.give(other, clerk(3), 'unit.accept', {}, thirds);
    await district.give(other, SUPERVISION, 'office.superviseOrder', { by: '2025-03-20', text: '请抓紧办理' }, thirds);
    await district.setClock('2025-03-10T01:00:00Z');
    // posts are granted with the first login
    for (const by of [clerk(1), principal(1), unitOffice(1), clerk(2), clerk(3), clerk(9)]) await app.cookieOf(by);
    return new AssessedDistrict(app, one);
  }

  async read(by: Actor, query = ''): Promise<Assessment> {
    const answer = await this.app.get<Assessment>(by, `/assessments/${this.id}${query}`);
    expect([by.personId, answer.status]).toEqual([by.personId, 200]);
    return answer.body;
  }

  async refused(by: Actor, path: string, body: unknown): Promise<string> {
    const { status, body: said } = await this.app.post(by, path, body);
    return `${status} ${String(said.code)}`;
  }

  async messages(by: Actor): Promise<{ why: string; aboutId: string | undefined }[]> {
    type Told = { items: { kind: string; why: string; aboutId?: string }[] };
    const { body } = await this.app.get<Told>(by, '/notifications?limit=50');
    return body.items.filter((m) => m.kind === 'assessment').map(({ why, aboutId }) => ({ why, aboutId }));
  }
}
