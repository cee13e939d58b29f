/** 退办不丢事 · from every configuration of a lead item, over HTTP: the item ends, and nothing of it is left waiting. */
import { readFileSync } from 'node:fs';
import { loadConfig } from '../../src/app/config-files.js';
import type { Command, CommandType } from '../../src/domain/commands.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { CaseApp } from '../support/case-app.js';
import type { Setting, Walk } from '../support/cover.js';
import { again, begun, BOOKS, SETTINGS, START } from '../support/cover.js';
import type { CaseInMemory } from '../support/office.js';
import {
  clerk,
  DEPUTY,
  DISTRICT,
  HEAD,
  LETTER,
  MEASURE,
  meeting,
  OFFICE,
  principal,
  unit,
  unitOffice,
} from '../support/office.js';
import { Twin } from '../support/twin.js';

const PLANS = ['unplanned', 'planned', 'led'];
const COORDINATIONS = ['idle', 'waiting', 'settled'];
const CONTACTS = ['none', 'recorded', 'disputed', 'confirmed', 'waived', 'released'];
const EARLY = ['none', 'drafting'];
const REVIEWED = ['unitReview', 'officeReview', 'awaitingPrincipal', 'signed'];
/** nobody is answered unmet: a letter under review has a meeting confirmed, waived or released behind it */
const MET = ['confirmed', 'waived', 'released'];

interface Configuration {
  plan: string;
  coordination: string;
  contact: string;
  letter: string;
}
const product = (contacts: string[], letters: string[]): Configuration[] =>
  PLANS.flatMap((plan) =>
    COORDINATIONS.flatMap((coordination) =>
      contacts.flatMap((contact) => letters.map((letter) => ({ plan, coordination, contact, letter }))),
    ),
  );
const CONFIGURATIONS = [...product(CONTACTS, EARLY), ...product(MET, REVIEWED)];

let app: CaseApp;
let numbers = 0;
beforeAll(async () => {
  const { shelf, calendar } = await loadConfig();
  const books = {
    all: () => shelf.all(),
    newest: (key: string, on: string) => BOOKS[key] ?? shelf.newest(key, on),
    get: (key: string, version: string) => BOOKS[key] ?? shelf.get(key, version),
  };
  app = await CaseApp.open({ locality: { shelf: books, calendar } });
  await app.district.setClock(START);
  await app.district.db.superuser(`UPDATE jurisdiction SET rulebook_key = 'bothReviews' WHERE id = $1`, [DISTRICT]);
});
afterAll(() => app.close());

/** A case that goes the same way here and there. */
class Way {
  private constructor(
    readonly memory: CaseInMemory,
    readonly twin: Twin,
  ) {}

  static async begin(): Promise<Way> {
    const memory = begun({ book: 'bothReviews', shape: { leads: [1], cos: [], spare: 9 } }, String(++numbers));
    return new Way(memory, await Twin.register(app, memory));
  }

  async go(by: Actor, type: CommandType, data: object = {}, handlingId?: string): Promise<void> {
    this.memory.give(by, type, data, handlingId);
    const command = { type, data, ...(handlingId === undefined ? {} : { handlingId }) } as Command;
    await this.twin.give(by, command, this.memory.state);
  }

  get lead(): string {
    return this.memory.lead(1);
  }
  get regions(): Record<string, string> {
    return this.memory.state.items.find((i) => i.id === this.lead)?.regions ?? {};
  }

  /** A co-unit whose opinion is in, or still asked for. */
  async coordinate(to: string): Promise<void> {
    if (to === 'idle') return;
    await this.go(OFFICE, 'office.addCo', { unitId: unit(2), reason: '需要会办' });
    await this.go(clerk(1), 'lead.requestOpinion', {}, this.lead);
    if (to === 'waiting') return;
    const co = this.memory.co(2);
    await this.go(clerk(2), 'unit.accept', {}, co);
    await this.go(clerk(2), 'co.submitOpinion', { text: '支持', stance: 'support' }, co);
    await this.go(principal(2), 'principal.sign', {}, co);
  }

  async plan(to: string): Promise<void> {
    if (to === 'planned') await this.go(clerk(1), 'lead.plan', { measures: [MEASURE(1)] }, this.lead);
    if (to === 'led') await this.go(principal(1), 'principal.takeLead', {}, this.lead);
  }

  async contact(to: string): Promise<void> {
    if (to === 'waived') return this.go(DEPUTY, 'proposer.waiveContact', {}, this.lead);
    if (to === 'released') return this.go(OFFICE, 'office.releaseContact', { reason: '提出人出国' }, this.lead);
    if (to === 'none') return;
    await this.go(clerk(1), 'lead.recordContact', meeting(this.memory, '2025-03-03T00:30:00Z'), this.lead);
    if (to === 'recorded') return;
    const contactId = this.memory.state.record.contacts[0]?.id;
    const confirmed = to === 'confirmed';
    await this.go(DEPUTY, 'proposer.confirmContact', { contactId, confirmed }, this.lead);
  }

  async letter(to: string): Promise<void> {
    if (to === 'none') return;
    await this.go(clerk(1), 'lead.draftReply', LETTER, this.lead);
    if (to === 'drafting') return;
    await this.go(clerk(1), 'lead.submitReply', {}, this.lead);
    if (to === 'unitReview') return;
    await this.go(unitOffice(1), 'unitOffice.review', { passed: true }, this.lead);
    if (to === 'officeReview') return;
    await this.go(OFFICE, 'office.reviewReply', { passed: true }, this.lead);
    if (to === 'awaitingPrincipal') return;
    await this.go(principal(1), 'principal.sign', {}, this.lead);
  }

  /** 申请退办、准予;the next unit is named at once or later. */
  async giveBack(newUnitId?: string): Promise<string> {
    const item = this.lead;
    await this.go(clerk(1), 'unit.requestReturn', { reason: '非本单位职责', basis: '三定规定' }, item);
    const granted = { granted: true, reason: '同意', ...(newUnitId === undefined ? {} : { newUnitId }) };
    await this.go(HEAD, 'office.decideReturn', granted, item);
    return item;
  }

  /** What the database still holds open for the item. */
  async leftOf(item: string): Promise<Record<string, unknown>> {
    const values = [this.twin.id, this.twin.names.translated(item)];
    const count = (sql: string): Promise<{ n: number }[]> =>
      app.district.db.superuser<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values);
    const [deadlines] = await count(
      `deadline WHERE case_id = $1 AND handling_id = $2 AND status IN ('armed', 'passed')`,
    );
    const [todos] = await count(`todo WHERE case_id = $1 AND handling_id = $2`);
    const [living] = await count(`handling WHERE case_id = $1 AND id = $2 AND living`);
    const [seen] = await count(
      `todo WHERE case_id = $1 AND $2 <> '' AND role = 'unit-clerk' AND unit_id = '${unit(1)}'`,
    );
    return { deadlines: deadlines?.n, todos: todos?.n, living: living?.n, seen: seen?.n };
  }
}
const NOTHING = { deadlines: 0, todos: 0, living: 0, seen: 0 };

async function reached({ plan, coordination, contact, letter }: Configuration): Promise<Way> {
  const way = await Way.begin();
  await way.go(OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
  await way.go(clerk(1), 'unit.accept', {}, way.lead);
  await way.plan(plan);
  // a co-unit that came after 送审 leaves the letter where it is
  const late = coordination === 'waiting' && REVIEWED.includes(letter);
  if (!late) await way.coordinate(coordination);
  await way.contact(contact);
  await way.letter(letter);
  if (late) await way.coordinate(coordination);
  return way;
}

test('待签收即退办', async () => {
  const way = await Way.begin();
  await way.go(OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
  expect(await way.leftOf(await way.giveBack(unit(9)))).toEqual(NOTHING);
});

describe.each(PLANS)('方案 %s', (plan) => {
  test.each(COORDINATIONS)('会办 %s:沟通与答复的每一种情形', async (coordination) => {
    const here = CONFIGURATIONS.filter((c) => c.plan === plan && c.coordination === coordination);
    expect(here.length).toBe(24);
    for (const [n, wanted] of here.entries()) {
      const way = await reached(wanted);
      expect(way.regions).toMatchObject({ ...wanted, return: 'none' });
      const item = await way.giveBack(n % 2 === 0 ? unit(9) : undefined);
      const ended = way.memory.state.items.find((i) => i.id === item);
      expect([wanted, ended?.state, await way.leftOf(item)]).toEqual([wanted, 'returned', NOTHING]);
    }
  });
});

test('重新办理一轮之后仍可退办', async () => {
  const way = await reached({ plan: 'planned', coordination: 'settled', contact: 'confirmed', letter: 'signed' });
  await way.go(clerk(1), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-03' }, way.lead);
  const said = { result: 'dissatisfied', process: 'satisfied', comment: '未解决' };
  await way.go(DEPUTY, 'proposer.evaluate', said, way.lead);
  expect(way.regions).toMatchObject({ plan: 'planned', coordination: 'settled', contact: 'none', letter: 'none' });
  expect(await way.leftOf(await way.giveBack(unit(9)))).toEqual(NOTHING);
});

test('随机走法里没有别的情形', () => {
  const known = new Set(CONFIGURATIONS.map((c) => Object.values(c).join()));
  const walks = JSON.parse(readFileSync('test/golden/cover.json', 'utf8')) as Walk[];
  const seen = new Set<string>();
  for (const walk of walks) {
    for (const { state } of again(walk, begun(SETTINGS[walk.setting] as Setting))) {
      for (const { role, state: stage, regions } of state.items) {
        if (role !== 'lead' || stage !== 'handling') continue;
        seen.add([regions.plan, regions.coordination, regions.contact, regions.letter].join());
      }
    }
  }
  expect(seen.size).toBeGreaterThan(40);
  expect([...seen].filter((configuration) => !known.has(configuration))).toEqual([]);
});
