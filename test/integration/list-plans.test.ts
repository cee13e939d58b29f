/**
 * 清单的索引 · in a database of many districts no list of the API reads a table from end to end: each of its statements
 * is explained with the values it was sent with, under the role and the row-level security it runs under.
 */
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Tx } from '../../src/platform/tx.js';
import { accountsAndActs, manyChanges } from '../support/many-districts.js';
import { AUDITOR, CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import {
  clerk,
  DEPUTY,
  DISTRICT,
  LETTER,
  MEASURE,
  NPC,
  OFFICE,
  principal,
  REGISTRATION,
  unit,
} from '../support/office.js';

const DISTRICTS = 25;
const COPIES = 15;
/** a handful of rows in each district, by nature */
const SMALL = new Set(['unit', 'category', 'street', 'council_session', 'jurisdiction', 'installation']);

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
  ],
  '/api/proposals/:id/events': [['/proposals/:id/events?limit=3', OFFICE, clerk(1), DEPUTY, AUDITOR]],
  '/api/todos': [['/todos?limit=2', OFFICE, clerk(1), principal(1), DEPUTY, NPC]],
  '/api/notifications': [['/notifications?limit=5', OFFICE, clerk(1)]],
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
  '/api/categories': [['/categories', OFFICE]],
  '/api/streets': [['/streets', OFFICE]],
  '/api/sessions': [['/sessions', OFFICE]],
  '/api/people': [
    ['/people?limit=5', OFFICE, clerk(1), DEPUTY, NPC],
    ['/people?role=unit-clerk', OFFICE, clerk(1)],
    ['/people?all=1&q=1', OFFICE, clerk(1)],
  ],
  '/api/people/:id/roles': [[`/people/${DEPUTY.personId}/roles`, SECURITY_ADMIN]],
  '/api/accounts': [['/accounts?limit=2', SECURITY_ADMIN]],
  '/api/audit/events': [
    ['/audit/events?limit=2', AUDITOR],
    ['/audit/events?type=session.opened', AUDITOR],
  ],
};
const NO_LISTS = [
  '/',
  '/api/health/live',
  '/api/health/ready',
  '/api/session',
  '/api/installation',
  '/api/proposals/:id',
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
  '/api/deadlines/:id',
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
let seen: { sql: string; plan: Node }[] = [];

beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00Z');
  someCase = await cases();
  await multiply();
  someChange = await manyChanges(app.district.db, MANY);
  explainEverything();
}, 120_000);
afterAll(() => app.close());

it('the lists that are asked here are all that the server has', () => {
  const known = [...Object.keys(LISTS), ...NO_LISTS];
  const routes = app.routes().filter((path) => !path.startsWith('/api/docs'));
  expect(routes.sort()).toEqual(known.sort());
});

describe.each(Object.entries(LISTS))('%s', (_route, questions) => {
  it.each(questions)('%s', async (path, ...readers) => {
    for (const reader of readers) {
      seen = [];
      const asked = path.replace(':id', someCase).replace(':change', someChange);
      const first = await app.get<{ nextCursor: string | null }>(reader, asked);
      expect(first.status).toBe(200);
      if (first.body.nextCursor) {
        const cursor = `${asked}${asked.includes('?') ? '&' : '?'}cursor=${first.body.nextCursor}`;
        expect((await app.get(reader, cursor)).status).toBe(200);
      }
      expect(seen.length).toBeGreaterThanOrEqual(2);
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
  const read = database.read.bind(database);
  database.read = (jurisdictionId, work) =>
    read(jurisdictionId, (tx) => {
      const spied: Tx = {
        query: async (sql, values) => {
          const [row] = await tx.query<Explained>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
          if (row) seen.push({ sql, plan: row['QUERY PLAN'][0].Plan });
          return tx.query(sql, values);
        },
      };
      return work(spied);
    });
}

/** Cases that stand at four places of their lives. @returns the one that went furthest */
async function cases(): Promise<string> {
  const { district } = app;
  await district.register();
  await district.assigned([2]);
  const begun = await district.assigned([2]);
  await district.give(begun.id, clerk(1), 'unit.accept', {}, begun.lead);
  const { id, lead } = await district.assigned();
  await district.give(id, clerk(1), 'unit.accept', {}, lead);
  await district.give(id, clerk(1), 'lead.plan', { measures: [MEASURE(1)] }, lead);
  await district.give(id, principal(1), 'principal.takeLead', {}, lead);
  const [proposer] = await district.rows<{ id: string }>('proposer', id);
  const contact = { kind: 'meeting', at: '2025-03-03T00:30:00Z', unitPeople: ['张三'], summary: '面谈' };
  await district.give(id, clerk(1), 'lead.recordContact', { ...contact, proposerIds: [proposer?.id] }, lead);
  const [row] = await district.rows<{ record: { contacts: { id: string }[] } }>('proposal', id);
  const confirmed = { contactId: row?.record.contacts[0]?.id, confirmed: true };
  await district.give(id, DEPUTY, 'proposer.confirmContact', confirmed, lead);
  const commitments = [{ what: '建设', by: '2026-06-30' }];
  await district.give(id, clerk(1), 'lead.draftReply', { ...LETTER, outcome: 'planned', commitments }, lead);
  await district.give(id, clerk(1), 'lead.submitReply', {}, lead);
  await district.give(id, OFFICE, 'office.reviewReply', { passed: true }, lead);
  await district.give(id, principal(1), 'principal.sign', {}, lead);
  await district.give(id, clerk(1), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-03' }, lead);
  await district.give(id, DEPUTY, 'proposer.evaluate', { result: 'basically', process: 'satisfied' }, lead);
  return id;
}

const COPIED = [
  'proposal',
  'proposer',
  'handling',
  'commitment',
  'event',
  'event_private',
  'deadline',
  'todo',
  'outbox',
  'audit_head',
  'command_record',
  'person',
  'role_grant',
];
const DISTRICT_WIDE = new Set(['person', 'role_grant']);
/** Ids of things of a case; what is not named here (units, people, sessions) is the same in every district. */
const OWN_IDS = new Set(['case_id', 'handling_id', 'part_id', 'reply_id']);

/** The same id from the same words, in the form that the API takes for one. */
const idFrom = (words: string): string =>
  `overlay(overlay(md5(${words}) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid`;

/** Forty rows in each district, this one among them. */
const MANY = `(SELECT '${DISTRICT}'::uuid AS d UNION ALL SELECT md5('district' || i)::uuid FROM generate_series(2, ${DISTRICTS}) AS i) AS ds,
  generate_series(1, 40) AS n`;

/** Copies of these cases in many districts, this one among them: shapes that commands made, in number. */
async function multiply(): Promise<void> {
  const { superuser } = app.district.db;
  await superuser(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from)
     SELECT jurisdiction_id, gen_random_uuid(), id, 'unit-clerk', $1, '2024-01-01' FROM person`,
    [unit(3)],
  );
  for (const table of COPIED) {
    const isOfCases = !DISTRICT_WIDE.has(table);
    const columns = await superuser<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
      [table],
    );
    const values = columns.map(({ name }) => {
      if (name === 'jurisdiction_id') return 'd.id';
      if (name === 'number' || name === 'number_key') return `o.${name} || n`;
      if (name === 'key' && table === 'command_record') return `o.key || n`;
      if (isOfCases && (name === 'id' || OWN_IDS.has(name))) return idFrom(`o.${name}::text || d.id || n`);
      return name === 'due_on' ? 'o.due_on + n' : `o.${name}`;
    });
    await superuser(
      `DO $$ BEGIN SET LOCAL session_replication_role = replica;
       INSERT INTO ${table} (${columns.map((c) => c.name).join(', ')}) SELECT ${values.join(', ')}
       FROM ${table} o, generate_series(1, ${isOfCases ? COPIES : 1}) AS n,
         (SELECT '${DISTRICT}'::uuid AS id WHERE ${isOfCases} UNION ALL
          SELECT md5('district' || i)::uuid FROM generate_series(2, ${DISTRICTS}) AS i) AS d
       WHERE o.jurisdiction_id = '${DISTRICT}'; END $$`,
    );
  }
  await superuser(
    `DO $$ BEGIN SET LOCAL session_replication_role = replica;
     INSERT INTO import_batch (jurisdiction_id, id, session_id, created_by, file_name, state, created_at)
       SELECT d, gen_random_uuid(), '${REGISTRATION.session}', '${OFFICE.personId}', '清单.xlsx', 'ready', now() FROM ${MANY};
     INSERT INTO incident (jurisdiction_id, id, queue, type, job_id, job, cause, attempts, times, first_failed_at, failed_at)
       SELECT d, gen_random_uuid(), 'upkeep', 'upkeep.run', 'job-' || n, '{}', '数据库暂不可用', 3, 1, now(), now() FROM ${MANY};
     INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at)
       SELECT d, gen_random_uuid(), r, 'inApp', 'single', '2025-03-03', now() + n * interval '1 second'
       FROM ${MANY}, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r;
     INSERT INTO reminder (jurisdiction_id, id, case_id, deadline_id, generation, rung, recipient, channel, role, basis, state,
         created_at, message_id)
       SELECT m.jurisdiction_id, gen_random_uuid(), d.case_id, d.id, 1, row_number() OVER (), m.recipient, 'inApp', 'unit-clerk',
         'post', 'sent', now(), m.id
       FROM message m CROSS JOIN LATERAL (SELECT o.id, o.case_id FROM deadline o
         WHERE o.jurisdiction_id = m.jurisdiction_id ORDER BY o.id LIMIT 1) AS d;
     END $$`,
  );
  await accountsAndActs(app.district.db, COPIES * 3);
  await superuser('VACUUM ANALYZE');
}
