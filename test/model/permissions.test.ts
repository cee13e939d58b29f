/**
 * 权限 · the exact set: for each chart, state and person, the whole list of commands, never an example.
 * Two tables stand against the program: test/golden/permissions.json (state → command → who) and, in this file,
 * command → who as the specification of the API has it. GOLDEN=write renews the first; read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isAuthorized } from '../../src/domain/access/policy.js';
import type { CaseState, Item, MachineKey } from '../../src/domain/case.js';
import type { CommandType } from '../../src/domain/commands.js';
import { COMMAND_TYPES, COMMANDS, isOnCommitment } from '../../src/domain/commands.js';
import { isAdmitted } from '../../src/domain/decide.js';
import type { Actor, Delegation, RoleKey } from '../../src/domain/shared/actor.js';
import { ROLES } from '../../src/domain/shared/actor.js';
import { permissionsOf } from '../../src/cases/permissions.js';
import { isSigning, subjectsOf } from '../../src/domain/signing.js';
import { persist, shapeOf } from '../../src/domain/snapshot.js';
import {
  actor,
  CaseInMemory,
  clerk,
  CO_SIGNER,
  DEPUTY,
  OFFICE,
  person,
  REGISTRATION,
  unit,
} from '../support/office.js';
import type { Place } from './chart-walk.js';
import { office, SPECIFIED } from './specified.js';
import { nearest, slices } from './chart-walk.js';

const BODY_CONTACT = actor(person(8), ['proposer-contact', null]);
const UNITS = { lead: 1, co: 2, other: 3 } as const;
const POSTS = ['unit-clerk', 'unit-office', 'deputy-head', 'unit-principal'] as const;
const NO_UNIT = ROLES.filter((role) => !(POSTS as readonly RoleKey[]).includes(role));

function delegated(n: number): Delegation {
  return { id: person(94), unitId: unit(n), principalId: person(40 + n), subjects: ['reply', 'opinion'] };
}

/** 演员表 · every role, in every relation to the case: in its lead, its co or another unit; a proposer or not. */
const CAST: Record<string, Actor> = {
  ...Object.fromEntries(NO_UNIT.map((role, n) => [role, actor(person(60 + n), [role, null])])),
  ...Object.fromEntries(
    Object.entries(UNITS).flatMap(([where, n]) =>
      POSTS.map((role, p) => [`${where} ${role}`, actor(person(80 + n * 4 + p), [role, unit(n)])]),
    ),
  ),
  // 受托签发:beside the post itself, which signs nothing
  'lead delegate': { ...actor(person(92), ['deputy-head', unit(UNITS.lead)]), delegations: [delegated(UNITS.lead)] },
  'co delegate': { ...actor(person(93), ['deputy-head', unit(UNITS.co)]), delegations: [delegated(UNITS.co)] },
  'first proposer': DEPUTY,
  'joint proposer': CO_SIGNER,
  'contact of a joint body': BODY_CONTACT,
};

function aCase(kind: 'suggestion' | 'proposal' = 'suggestion'): CaseInMemory {
  const proposers = [
    { kind: 'person' as const, name: '王丽华', role: 'lead' as const, personId: DEPUTY.personId },
    { kind: 'person' as const, name: '陈志明', role: 'joint' as const, personId: CO_SIGNER.personId },
    { kind: 'body' as const, name: '区工商联', role: 'joint' as const, contactPersonId: BODY_CONTACT.personId },
  ];
  const c = new CaseInMemory('2025-03-03T01:00:00.000Z', { ...REGISTRATION, kind, proposers });
  c.give(OFFICE, 'office.assign', {
    mode: 'leadAndCo',
    leads: [{ unitId: unit(UNITS.lead) }],
    cos: [{ unitId: unit(UNITS.co) }],
  });
  c.give(clerk(UNITS.lead), 'unit.accept', {}, c.lead(UNITS.lead));
  return c.give(clerk(UNITS.co), 'unit.accept', {}, c.co(UNITS.co));
}
const suggestion = aCase();
const proposal = aCase('proposal');
const { rulebook } = suggestion;

/** The same case, with one of its charts standing elsewhere. */
function standing(c: CaseState, key: MachineKey, { snapshot }: Place): { c: CaseState; item?: Item } {
  const at = { ...shapeOf(snapshot), envelope: persist(key, snapshot) };
  if (key === 'proposal') return { c: { ...c, state: at.state, envelope: at.envelope } };
  const role = key === 'lead-unit' ? 'lead' : 'co';
  const items = c.items.map((i) => (i.role === role ? { ...i, ...at } : i));
  const item = items.find((i) => i.role === role);
  return item ? { c: { ...c, items, record: recordAt(c, item) }, item } : { c };
}

/** The documents that wait for the principal where the chart says that they do. */
function recordAt(c: CaseState, item: Item): CaseState['record'] {
  const document = { id: person(95), itemId: item.id, contentHash: '0'.repeat(64) };
  const isReplied = ['awaitingPrincipal', 'signed'].includes(item.regions.letter ?? '');
  return {
    ...c.record,
    replies: isReplied ? [{ ...document, status: 'submitted', round: item.round } as never] : [],
    opinions: item.role === 'co' ? [{ ...document, status: 'unsigned' } as never] : [],
    extensions: item.regions.extension === 'unsigned' ? [{ ...document, status: 'unsigned' } as never] : [],
  };
}
const isGivenTo = (type: CommandType, item: Item | undefined): boolean =>
  !isOnCommitment(type) && isGivenToItem(type, item);
const isGivenToItem = (type: CommandType, item: Item | undefined): boolean =>
  COMMANDS.get(type)?.scope === 'either' || (item === undefined) === (COMMANDS.get(type)?.scope === 'case');
const admittedAt = (c: CaseState, item: Item | undefined): CommandType[] =>
  COMMAND_TYPES.filter((type) => isGivenTo(type, item) && isAdmitted(c, type, item?.id));
const whoMay = (c: CaseState, type: CommandType, item: Item | undefined, data?: unknown): string[] =>
  Object.keys(CAST).filter((name) =>
    isAuthorized(CAST[name] as Actor, { type, handlingId: item?.id, data: data as never }, c, rulebook),
  );

const isUnsigned = (kind: string, item: Item | undefined): boolean =>
  kind !== 'reply' || item?.regions.letter === 'awaitingPrincipal';

type Table = Record<string, string[]>;
const KEYS = ['proposal', 'lead-unit', 'co-unit'] as const;
const tableOf = (key: MachineKey): Record<string, Table> =>
  Object.fromEntries(
    [...nearest(key)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([leaf, place]) => {
        const { c, item } = standing(suggestion.state, key, place);
        const rows = admittedAt(c, item).sort();
        return [
          leaf,
          Object.fromEntries(rows.map((type) => [type, whoMay(c, type, item)]).filter(([, who]) => who?.length)),
        ];
      }),
  );

const FILE = 'test/golden/permissions.json';
if (process.env.GOLDEN === 'write') {
  const rows = Object.fromEntries(KEYS.map((key) => [key, tableOf(key)]));
  const text = JSON.stringify(rows, null, 1).replace(
    /\[\s+([^\]]*?)\s+\]/g,
    (_all, list: string) => `[${list.replace(/\n\s+/g, ' ')}]`,
  );
  writeFileSync(FILE, `${text}\n`);
}
const golden = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Record<string, Table>>;

describe.each(KEYS)('%s: state × command × person', (key) => {
  const now = tableOf(key);
  test('the states are those of the table', () => {
    expect(Object.keys(now)).toEqual(Object.keys(golden[key] ?? {}));
  });
  test.each(Object.keys(golden[key] ?? {}))('%s', (state) => {
    expect(now[state]).toEqual(golden[key]?.[state]);
  });

  test('every configuration admits what the published table of its states says, no less and no more', () => {
    const published = new Map(permissionsOf(key).states.map((s) => [s.id, s.commands.map((x) => x.type)]));
    for (const place of slices(key)) {
      const { c, item } = standing(suggestion.state, key, place);
      const vacant = place.leaves.includes('registered') || place.snapshot.context.led < place.snapshot.context.parts;
      const said = new Set(place.leaves.flatMap((leaf) => published.get(leaf) ?? ['no such state']));
      // a signed letter may be sent back, not signed again
      const open = item ? subjectsOf({ state: c }, item) : [];
      const waits = { 'principal.sendBack': open, 'principal.sign': open.filter((o) => isUnsigned(o.kind, item)) };
      const expected = [...said]
        .filter((type) => type !== 'office.assign' || vacant)
        // one person's own: who gave this 交办, and nobody of the cast did
        .filter((type) => type !== 'office.undoAssign')
        .filter((type) => !isSigning(type) || waits[type].length > 0)
        .sort();
      expect([
        place.leaves,
        admittedAt(c, item)
          .filter((type) => whoMay(c, type, item).length > 0)
          .sort(),
      ]).toEqual([place.leaves, expected]);
    }
  });
});

describe('command → who, as specified', () => {
  const item = suggestion.state.items.find((i) => i.role === 'lead');
  const PROMISE = { id: person(96), itemId: item?.id ?? '', replyId: person(95), by: '2026-06-30', state: 'open' };
  const state = { ...suggestion.state, commitments: [PROMISE as never] };
  const [lead, co] = (['lead', 'co'] as const).map((role) => state.items.find((i) => i.role === role));
  const places = { case: undefined, lead, co };

  test('every command stands in the table', () => {
    expect(Object.keys(SPECIFIED).sort()).toEqual([...COMMAND_TYPES].sort());
    expect(Object.keys(CAST)).toHaveLength(NO_UNIT.length + 17);
  });

  test.each(COMMAND_TYPES)('%s', (type) => {
    for (const [where, who] of Object.entries(SPECIFIED[type])) {
      const isPromise = where === 'promise';
      const item = isPromise ? undefined : places[where as keyof typeof places];
      const data = isPromise ? { commitmentId: PROMISE.id } : undefined;
      expect({ where, who: whoMay(state, type, item, data).sort() }).toEqual({ where, who: [...who].sort() });
    }
  });

  test('the body of a proposal is the CPPCC, and the NPC has no say there', () => {
    const item = proposal.state.items.find((i) => i.role === 'lead');
    for (const type of COMMAND_TYPES.filter((t) => SPECIFIED[t].lead?.includes('npc-staff'))) {
      expect(whoMay(proposal.state, type, item)).toContain('cppcc-staff');
      expect(whoMay(proposal.state, type, item)).not.toContain('npc-staff');
    }
  });

  test.each([
    ['suggestion', suggestion, 'npc-staff'],
    ['proposal', proposal, 'cppcc-staff'],
  ] as const)(
    '代为录入 of a %s: the body (and the office where the rulebook says so), nobody of a unit on the case',
    (_k, c, staff) => {
      const onBehalfOf = { personId: DEPUTY.personId, evidence: person(1), receivedOn: '2025-03-03' };
      const item = c.state.items.find((i) => i.role === 'lead');
      const by = rulebook.evaluation.paperEntryBy;
      const expected = [...(by === 'office' ? [] : [staff]), ...(by === 'body' ? [] : office)];
      expect(whoMay(c.state, 'proposer.evaluate', item, { onBehalfOf }).sort()).toEqual(expected.sort());
      // not for a person who proposed nothing here
      expect(
        whoMay(c.state, 'proposer.evaluate', item, { onBehalfOf: { ...onBehalfOf, personId: person(99) } }),
      ).toEqual([]);
      // and not by staff who also hold a post in a unit on the case
      const both = actor(person(90), [staff, null], ['unit-office', unit(UNITS.co)]);
      const asked = { type: 'proposer.evaluate' as const, handlingId: item?.id, data: { onBehalfOf } as never };
      expect(isAuthorized(both, asked, c.state, rulebook)).toBe(false);
    },
  );

  test('where the table is silent, on an item of the other kind, no state admits it to anybody', () => {
    for (const [key, role] of [
      ['lead-unit', 'lead'],
      ['co-unit', 'co'],
    ] as const) {
      const silent = COMMAND_TYPES.filter((t) => COMMANDS.get(t)?.scope === 'handling' && !SPECIFIED[t][role]);
      expect(silent.length).toBeGreaterThan(0);
      for (const place of slices(key)) {
        const { c, item } = standing(state, key, place);
        expect(silent.filter((type) => isAdmitted(c, type, item?.id))).toEqual([]);
      }
    }
  });

  test('a person with the same post elsewhere may do nothing to the case', () => {
    const named = Object.keys(CAST).filter((name) => /^other |^deputy$|^member$|^proposer-contact$|-admin$/.test(name));
    expect(named).toHaveLength(10);
    for (const type of COMMAND_TYPES) {
      for (const item of [undefined, lead, co]) {
        // 转线下办理 is the security administrator's, of a case that was asked to be sealed
        const theirs = type === 'security.seal' ? ['security-admin'] : [];
        expect([type, whoMay(state, type, item).filter((name) => named.includes(name))]).toEqual([type, theirs]);
      }
    }
  });
});
