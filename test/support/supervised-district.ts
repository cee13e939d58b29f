/** 督查的一天 · a 代表建议 with a co-unit and a 政协提案, read by those who supervise; the clock only goes forward. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { CaseApp } from './case-app.js';
import { OFFICE, unit } from './office.js';

const CPPCC_SESSION = '01900000-0000-7000-8000-000000000008';
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}

export class SupervisedDistrict {
  private minutes = 0;

  private constructor(
    readonly app: CaseApp,
    /** unit 1 leads, unit 2 helps */
    readonly suggestion: string,
    readonly lead: string,
    readonly co: string,
    /** unit 3 alone */
    readonly proposal: string,
  ) {}

  static async open(day: string): Promise<SupervisedDistrict> {
    const app = await CaseApp.open();
    await app.district.setClock(`${day}T01:00:00.000Z`);
    const suggestion = await app.district.register({ bodyAssignedOn: day });
    await app.give(OFFICE, suggestion, 'office.assign', {
      mode: 'leadAndCo',
      leads: [{ unitId: unit(1) }],
      cos: [{ unitId: unit(2) }],
    });
    const proposal = await app.district.register({ kind: 'proposal', session: CPPCC_SESSION, bodyAssignedOn: day });
    await app.give(OFFICE, proposal, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(3) }], cos: [] });
    const [lead, co] = [await app.district.handling(suggestion, 1), await app.district.handling(suggestion, 2)];
    return new SupervisedDistrict(app, suggestion, lead, co, proposal);
  }

  /** In the morning of a day, each time a minute later: a case never lies after the clock. */
  on(day: string): Promise<void> {
    const time = Date.parse(`${day}T01:00:00.000Z`) + ++this.minutes * 60_000;
    return this.app.district.setClock(new Date(time).toISOString());
  }

  async given(by: Actor, caseId: string, type: string, data: unknown = {}, handlingId?: string): Promise<void> {
    const { status, body } = await this.app.give(by, caseId, type, data, handlingId);
    expect([type, status, body.code]).toEqual([type, 200, undefined]);
  }

  async list<T>(by: Actor, path: string): Promise<T[]> {
    const { status, body } = await this.app.get<Page<T>>(by, `/supervision/${path}`);
    expect([path, status]).toEqual([path, 200]);
    return body.items;
  }
}
