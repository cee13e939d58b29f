/** 演示区 · 滨湖区 with its units, people in every role, and about 60 cases made by real commands on a moved clock. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { parse } from 'yaml';
import type { RegisterInput } from '../../domain/proposal/registration.js';
import type { Locality } from '../../engine/engine.js';
import { Engine } from '../../engine/engine.js';
import type { Doors } from '../../platform/one-transaction.js';
import { Life } from './life.js';
import { LIVES } from './lives.js';
import type { DemoAccount, DemoUnit, Posted } from './people.js';
import { settlePeople } from './people.js';

const CATEGORIES = ['城乡建设', '财政经济', '社会治理', '社会保障', '教科文卫', '农业农村', '生态环境', '其他'];
const STREETS = '河埒街道 荣巷街道 蠡湖街道 蠡园街道 华庄街道 太湖街道 雪浪街道 马山街道 胡埭镇'.split(' ');
const DAY = 86_400_000;
type Topic = [what: string, category: string, lead: string, cos: string[]];

export async function seedDemo(
  database: Doors,
  locality: Locality,
  config = join(process.cwd(), 'config', 'demo'),
): Promise<DemoAccount[]> {
  const jurisdictionId = v7();
  const named = JSON.parse(await readFile(join(config, 'units.json'), 'utf8')) as (Omit<DemoUnit, 'id'> & {
    aliases: string[];
  })[];
  const units = named.map((u) => ({ id: v7(), ...u }));
  const sessions = { suggestion: v7(), proposal: v7() };
  const people = await database.write(jurisdictionId, async (tx) => {
    await tx.query(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ($1, '无锡市滨湖区', 'binhu')`, [
      jurisdictionId,
    ]);
    for (const [i, u] of units.entries()) {
      await tx.query(
        `INSERT INTO unit (jurisdiction_id, id, name, short, aliases, sort_order, valid_from) VALUES ($1, $2, $3, $4, $5, $6, '2024-01-01')`,
        [jurisdictionId, u.id, u.name, u.short, u.aliases, i + 1],
      );
    }
    await tx.query(CATEGORY, [jurisdictionId, CATEGORIES.map(() => v7()), CATEGORIES]);
    await tx.query(STREET, [jurisdictionId, STREETS.map(() => v7()), STREETS]);
    await tx.query(
      `INSERT INTO council_session (jurisdiction_id, id, name, kind, opened_on, closed_on) VALUES
       ($1, $2, '区人大2025年会议', 'suggestion', '2025-01-07', '2025-01-10'), ($1, $3, '区政协2025年会议', 'proposal', '2025-01-06', '2025-01-09')`,
      [jurisdictionId, sessions.suggestion, sessions.proposal],
    );
    return settlePeople(tx, jurisdictionId, units);
  });
  const topics = parse(await readFile(join(config, 'cases.yaml'), 'utf8')) as Topic[];
  await live({ database, locality, jurisdictionId, units, sessions, people, topics });
  await database.write(jurisdictionId, (tx) => tx.query(`UPDATE installation SET clock_offset_ms = 0`));
  return people.map((p) => p.account);
}

const NAMED = `SELECT $1, l.id, l.name, l.n FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS l(id, name, n)`;
const CATEGORY = `INSERT INTO category (jurisdiction_id, id, name, sort_order) ${NAMED}`;
const STREET = `INSERT INTO street (jurisdiction_id, id, name, sort_order) ${NAMED}`;

interface District {
  database: Doors;
  locality: Locality;
  jurisdictionId: string;
  units: DemoUnit[];
  sessions: Record<'suggestion' | 'proposal', string>;
  people: Posted[];
  topics: Topic[];
}

async function live(d: District): Promise<void> {
  const engine = new Engine(d.database, d.locality);
  const of = (account: string): Posted => {
    const found = d.people.find((p) => p.account.account === account);
    if (!found) throw new Error(`no demo account ${account}`);
    return found;
  };
  const post = (role: string, unitId: string): Posted['actor'] => {
    const found = d.people.find((p) => p.actor.roles.some((r) => r.role === role && r.unitId === unitId));
    if (!found) throw new Error(`nobody is ${role} of ${unitId}`);
    return found.actor;
  };
  const unitId = (short: string): string => {
    const found = d.units.find((u) => u.short === short);
    if (!found) throw new Error(`no unit ${short}`);
    return found.id;
  };
  const office = of('office-clerk').actor;
  const lives = Object.entries(LIVES);
  for (let i = 0; i < 60; i++) {
    const kind = i % 2 === 0 ? 'suggestion' : 'proposal';
    const isRecess = i >= 50;
    const [stage, steps] = lives[i % lives.length] ?? ['', []];
    const [what, category, lead, cos] = d.topics[(i * 7 + 3) % d.topics.length] as Topic;
    const collective = kind === 'proposal' && i % 12 === 1;
    const author = collective
      ? of('contact-1')
      : of(`${kind === 'suggestion' ? 'deputy' : 'member'}-${(Math.floor(i / 2) % 8) + 1}`);
    const joint =
      i % 5 === 2 && !collective && stage !== '已撤案'
        ? [of(`${kind === 'suggestion' ? 'deputy' : 'member'}-${((Math.floor(i / 2) + 3) % 8) + 1}`)]
        : [];
    const proposers: RegisterInput['proposers'] = [
      collective
        ? {
            kind: 'body',
            bodyKind: '民主党派',
            name: '民盟滨湖区总支',
            role: 'lead',
            contactPersonId: author.account.personId,
          }
        : { kind: 'person', name: author.account.name, role: 'lead', personId: author.account.personId },
      ...joint.map((j) => ({
        kind: 'person' as const,
        name: j.account.name,
        role: 'joint' as const,
        personId: j.account.personId,
      })),
    ];
    // a case ends some days ago, so it began as many days earlier as its steps take
    const began = Date.now() - (steps.length * 4 + 4 + (i % 9) * 3) * DAY;
    const life = new Life({ database: d.database, engine, office, jurisdictionId: d.jurisdictionId }, began);
    await life.register({
      kind,
      session: d.sessions[kind],
      number: String(isRecess ? 901 + i : 801 + Math.floor(i / 2)),
      title: `关于${what}的${kind === 'suggestion' ? '建议' : '提案'}`,
      text: `当前在${what}方面仍存在不足,群众反映较多。建议:一、开展摸底调查;二、明确责任单位和时限;三、定期公布进展。`,
      category,
      proposers,
      raisedAt: isRecess ? 'recess' : 'session',
      notSecret: true,
    });
    const cast = {
      office,
      proposer: author.actor,
      clerk: (item: { unitId: string }) => post('unit-clerk', item.unitId),
      principal: (item: { unitId: string }) => post('unit-principal', item.unitId),
    };
    const isSeparate = i % 15 === 12 && cos.length > 0;
    const given = isSeparate
      ? { leadIds: [lead, ...cos.slice(0, 1)].map(unitId), coIds: [] }
      : { leadIds: [unitId(lead)], coIds: cos.map(unitId) };
    for (const step of steps) await step(life, cast, given);
  }
}
