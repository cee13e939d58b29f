/**
 * 清单的索引 · in a database of many districts no list of the API reads a table from end to end: each of its statements
 * is explained with the values it was sent with, under the role and the row-level security it runs under.
 */
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Tx } from '../../src/platform/tx.js';
import { multiply, multiplyBulk, multiplyChanges } from '../support/many-districts.js';
import { AUDITOR, CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import { clerk, DEPUTY, NPC, OFFICE, principal, REGISTRATION, unit } from '../support/office.js';
import { decided } from '../support/succession.js';
import { standingCases } from '../support/standing-cases.js';

/** a handful of rows in each district, by nature */
const SMALL = new Set([
  ...['unit', 'category', 'street', 'council_session', 'jurisdiction', 'installation'],
  ...['unit_succession', 'unit_successor'],
  ...['assessment', 'assessment_entry', 'assessment_objection', 'assessment_edition', 'bulletin'],
]);

/** Every route that gives a list, with the questions that lead it different ways; `:id` is a case. */
const LISTS: Record<string, [path: string, ...readers: Actor[]][]> = {
  '/api/proposals': [
    ['/proposals', OFFICE, clerk(1), principal(2), DEPUTY, NPC, AUDITOR],
    ['/proposals?limit=5&sort=newest', OFFICE, clerk(1), DEPUTY],
    ['/proposals?limit=5&sort=due', OFFICE, clerk(1), DEPUTY],
    ['/proposals?limit=5&sort=number', OFFICE, clerk(1)],
    ['/proposals?limit=5&sort=updated', OFFICE, clerk(1)],
    ['/proposals?q=停车', OFFICE, clerk(1), DEPUTY],
    ['/proposals?q=12', OFFICE, AUDITOR],
    [`/proposals?session=${REGISTRATION.session}&kind=suggestion&state=handling`, OFFICE, clerk(1)],
    [`/proposals?unit=${unit(1)}`, OFFICE, NPC],
    ['/proposals?role=co', clerk(2)],
    ['/proposals?due=overdue', OFFICE, clerk(1), DEPUTY],
    ['/proposals?due=week', OFFICE],
    ['/proposals?light=yellow', OFFICE, clerk(1)],
    ['/proposals?light=none', OFFICE],
    ['/proposals?outcome=planned', OFFICE, clerk(1), DEPUTY],
    ['/proposals?satisfaction=basically', OFFICE, clerk(1), DEPUTY],
    ['/proposals?category=城乡建设', OFFICE],
    [`/proposals?street=${REGISTRATION.session}`, OFFICE],
    ['/proposals?itemState=offered&role=lead', OFFICE, clerk(1)],
  ],
  '/api/views': [['/views', OFFICE, clerk(1)]],
  '/api/proposals/stages': [['/proposals/stages', OFFICE, clerk(1), DEPUTY, NPC]],
  '/api/proposals/:id/events': [['/proposals/:id/events?limit=3', OFFICE, clerk(1), DEPUTY, AUDITOR]],
  '/api/proposals/:id/drafts': [['/proposals/:id/drafts', OFFICE, clerk(1), DEPUTY]],
  '/api/proposals/:id/drafts/:form/versions': [['/proposals/:id/drafts/unit.accept/versions', clerk(1)]],
  '/api/todos': [['/todos?limit=2', OFFICE, clerk(1), principal(1), DEPUTY, NPC]],
  '/api/supervision/strip': [
    ['/supervision/strip', OFFICE, clerk(1), NPC],
    [`/supervision/strip?unit=${unit(1)}&kind=suggestion`, OFFICE, clerk(1)],
  ],
  '/api/supervision/due': [
    ['/supervision/due?until=2025-04-30&limit=2', OFFICE, clerk(1), NPC],
    [`/supervision/due?from=2025-03-03&until=2025-03-31&unit=${unit(1)}`, OFFICE, clerk(1)],
    ['/supervision/due?until=2025-04-30&unit=whole&kind=suggestion', OFFICE],
  ],
  '/api/supervision/lights': [
    ['/supervision/lights?limit=2', OFFICE, clerk(1), NPC],
    [`/supervision/lights?of=case&light=red&unit=${unit(1)}`, OFFICE, clerk(1)],
  ],
  '/api/supervision/lights/units': [['/supervision/lights/units', OFFICE, clerk(1), NPC]],
  '/api/supervision/warnings': [
    ['/supervision/warnings?limit=2', OFFICE, clerk(1), NPC],
    ['/supervision/warnings?missing=plan', OFFICE, clerk(1)],
  ],
  '/api/supervision/decisions': [
    ['/supervision/decisions?limit=2', OFFICE],
    ['/supervision/decisions?type=office.rehandle', OFFICE],
  ],
  '/api/supervision/orders': [
    ['/supervision/orders?limit=2', OFFICE, clerk(1), NPC],
    ['/supervision/orders?state=open', OFFICE],
  ],
  '/api/supervision/key-cases': [['/supervision/key-cases?limit=2', OFFICE, clerk(1), NPC]],
  '/api/notifications': [
    ['/notifications?limit=5', OFFICE, clerk(1)],
    ['/notifications?unread=true', OFFICE],
  ],
  '/api/outbox': [
    ['/outbox?limit=5', OFFICE, SYSTEM_ADMIN],
    ['/outbox?state=failed&channel=email', OFFICE],
    ['/outbox?state=waiting', OFFICE],
  ],
  '/api/imports': [['/imports?limit=5', OFFICE]],
  '/api/calendar/changes': [['/calendar/changes?limit=5', OFFICE]],
  '/api/calendar/changes/:id/moves': [['/calendar/changes/:change/moves?limit=5', OFFICE]],
  // a page and its count are one statement; the second page makes two
  '/api/incidents': [
    ['/incidents?limit=5', SYSTEM_ADMIN],
    ['/incidents?limit=5&state=open', SYSTEM_ADMIN],
  ],
  '/api/units': [
    ['/units?limit=5', OFFICE],
    ['/units?all=1', OFFICE],
  ],
  '/api/units/:id/succession': [[`/units/${unit(20)}/succession`, OFFICE]],
  '/api/categories': [['/categories', OFFICE]],
  '/api/streets': [['/streets', OFFICE]],
  '/api/sessions': [['/sessions', OFFICE]],
  '/api/people': [
    ['/people?limit=5', OFFICE, clerk(1), DEPUTY, NPC],
    ['/people?role=unit-clerk', OFFICE, clerk(1)],
    ['/people?all=1&q=1', OFFICE, clerk(1)],
  ],
  '/api/people/:id/roles': [[`/people/${DEPUTY.personId}/roles`, SECURITY_ADMIN]],
  '/api/delegations': [['/delegations?limit=2', OFFICE, clerk(1)]],
  '/api/accounts': [['/accounts?limit=2', SECURITY_ADMIN]],
  '/api/commitments': [
    ['/commitments?limit=1', OFFICE, clerk(1), NPC, DEPUTY, AUDITOR],
    ['/commitments?overdue=true&carried=false&year=2025&state=open', OFFICE, clerk(1)],
  ],
  '/api/bulk-tasks/:id/rows': [
    ['/bulk-tasks/:bulk/rows?limit=2', OFFICE],
    ['/bulk-tasks/:bulk/rows?state=failed', OFFICE],
  ],
  '/api/bulletins': [['/bulletins?limit=2', OFFICE, clerk(1), NPC]],
  '/api/assessments': [['/assessments?limit=2', OFFICE, clerk(1), NPC]],
  '/api/rates/:key/cases': [
    ['/rates/reply/cases?limit=1', OFFICE, clerk(1), NPC, DEPUTY, AUDITOR],
    [`/rates/meeting/cases?limit=1&part=missing&by=unit&unit=${unit(1)}`, OFFICE, clerk(1)],
  ],
  '/api/rates/:key/comparison': [[`/rates/reply/comparison?session=${REGISTRATION.session}`, OFFICE, clerk(1)]],
  '/api/audit/events': [
    ['/audit/events?limit=2', AUDITOR],
    ['/audit/events?type=session.opened', AUDITOR],
  ],
};
/** Figures, all of them made by one statement. */
const FIGURES: typeof LISTS = {
  '/api/export-tasks': [['/export-tasks', OFFICE, clerk(1)]],
  '/api/bulk-tasks': [['/bulk-tasks', OFFICE, clerk(1)]],
  '/api/phrases': [['/phrases', clerk(1), principal(2)]],
  '/api/rates': [
    ['/rates', OFFICE, clerk(1), NPC, DEPUTY, AUDITOR],
    [`/rates?by=unit&session=${REGISTRATION.session}`, OFFICE, clerk(1), NPC, DEPUTY],
    ['/rates?by=category&asOf=2025-03-02', OFFICE],
    ['/rates?category=城乡建设&kind=suggestion&key=false', OFFICE],
  ],
  '/api/rates/:key/trend': [['/rates/reply/trend', OFFICE, clerk(1), NPC, DEPUTY]],
};
const NO_LISTS = [
  '/',
  '/api/health/live',
  '/api/health/ready',
  '/api/session',
  '/api/installation',
  // a demo alone, of one case
  '/api/demo/cases/:id/steps',
  '/api/proposals/:id',
  '/api/proposals/:id/drafts/:form',
  '/api/proposals/:id/drafts/:form/versions/:n',
  '/api/attachments/:id',
  '/api/machines',
  '/api/machines/:key/permissions',
  '/api/audit/verify',
  '/api/calendar',
  '/api/calendar/add',
  '/api/calendar/changes/:id',
  '/api/proposals/:id/rulebook',
  '/api/rulebooks',
  '/api/rulebooks/:key',
  '/api/rulebooks/:key/due',
  '/api/supervision/rehearsal',
  '/api/deadlines/:id',
  // the same statements as the rates and their cases
  '/api/exports/rates',
  '/api/exports/rates/:key/cases',
  // the same statements as the tables of the pages
  '/api/exports/commitments',
  '/api/exports/stages',
  '/api/exports/assessments/:id',
  '/api/exports/bulletins/:id',
  '/api/bulk-commands',
  '/api/bulk-tasks/:id',
  // the same statements as the rows of the page
  '/api/exports/bulk-tasks/:id',
  '/api/export-tasks/:id',
  '/api/export-tasks/:id/file',
  '/api/assessments/:id',
  '/api/bulletins/:id',
  // the same statement as the cases of a rate, or ids of a line
  '/api/assessments/:id/units/:unit/lines/:item/evidence',
  '/api/notifications/addresses',
  '/api/imports/:id',
  // looks at the events of the last half minute, by their time
  '/api/stream',
  // the board of the queues lists what the queues hold, not the database
  '/admin/queues',
  '/admin/queues/*path',
];

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: Node[];
}
interface Explained {
  'QUERY PLAN': [{ Plan: Node }];
}
let app: CaseApp;
let someCase: string;
let someChange: string;
let someBulk: string;
let seen: { sql: string; plan: Node }[] = [];

beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00Z');
  someCase = await standingCases(app.district);
  await decided(app.district, 20, [19], { on: '2025-03-03' });
  await multiply(app.district.db.superuser);
  someChange = await multiplyChanges(app.district.db.superuser);
  someBulk = await multiplyBulk(app.district.db.superuser);
  explainEverything();
}, 120_000);
afterAll(() => app.close());

it('the lists that are asked here are all that the server has', () => {
  const known = [...Object.keys(LISTS), ...Object.keys(FIGURES), ...NO_LISTS];
  const routes = app.routes().filter((path) => !path.startsWith('/api/docs'));
  expect(routes.sort()).toEqual(known.sort());
});

describe.each(Object.entries({ ...LISTS, ...FIGURES }))('%s', (route, questions) => {
  it.each(questions)('%s', async (path, ...readers) => {
    for (const reader of readers) {
      seen = [];
      const asked = path.replace(':id', someCase).replace(':change', someChange).replace(':bulk', someBulk);
      const first = await app.get<{ nextCursor: string | null }>(reader, asked);
      expect(first.status).toBe(200);
      if (first.body.nextCursor) {
        const cursor = `${asked}${asked.includes('?') ? '&' : '?'}cursor=${first.body.nextCursor}`;
        expect((await app.get(reader, cursor)).status).toBe(200);
      }
      expect(seen.length).toBeGreaterThanOrEqual(route in FIGURES ? 1 : 2);
      for (const { sql, plan } of seen) expect({ sql, faults: faultsOf(plan) }).toEqual({ sql, faults: [] });
    }
  });
});

it('would find a statement that reads all of a table or all of an index', async () => {
  const faults = async (sql: string) => {
    const [row] = await app.district.db.superuser<Explained>(`EXPLAIN (FORMAT JSON) ${sql}`);
    return row && faultsOf(row['QUERY PLAN'][0].Plan);
  };
  expect(await faults(`SELECT title FROM proposal WHERE title LIKE '%停车%'`)).toEqual(['Seq Scan on proposal']);
  expect(await faults(`SELECT id FROM proposal ORDER BY jurisdiction_id, id DESC`)).toEqual(['all of proposal_list']);
});

/** Whole-table reads, and index reads that no condition narrows. */
function faultsOf(node: Node): string[] {
  const relation = node['Relation Name'];
  const own =
    relation === undefined || SMALL.has(relation)
      ? []
      : node['Node Type'] === 'Seq Scan'
        ? [`Seq Scan on ${relation}`]
        : node['Node Type'].startsWith('Index') && node['Index Cond'] === undefined
          ? [`all of ${node['Index Name'] ?? ''}`]
          : [];
  return [...own, ...(node.Plans ?? []).flatMap(faultsOf)];
}

function explainEverything(): void {
  const { database } = app.district.db;
  for (const door of ['read', 'snapshot'] as const) {
    const open = database[door].bind(database);
    database[door] = (jurisdictionId, work) => open(jurisdictionId, (tx) => work(spied(tx)));
  }
}
function spied(tx: Tx): Tx {
  return {
    query: async (sql, values) => {
      const [row] = await tx.query<Explained>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
      if (row) seen.push({ sql, plan: row['QUERY PLAN'][0].Plan });
      return tx.query(sql, values);
    },
  };
}
