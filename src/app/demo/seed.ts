/** 演示区 · 滨湖区 with its units, people in every role, and about 60 cases made by real commands on a moved clock. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RegisterInput } from '../../domain/proposal/registration.js';
import type { Locality } from '../../engine/engine.js';
import { Engine, takeNotices } from '../../engine/engine.js';
import type { Doors } from '../../platform/one-transaction.js';
import type { DemoDistrict } from './district.js';
import { settleDistrict } from './district.js';
import { Life } from './life.js';
import { LIVES } from './lives.js';
import { settleAssessments, settleFigures } from './marks.js';
import type { DemoAccount, Posted } from './people.js';
import { BODIES, giveMobiles, hashPasswords, openAccounts } from './people.js';

const DAY = 86_400_000;
const NOTICES = 500;
type Topic = [what: string, category: string, lead: string, cos: string[]];

export async function seedDemo(
  database: Doors,
  locality: Locality,
  config = join(process.cwd(), 'config', 'demo'),
): Promise<DemoAccount[]> {
  const district = await settleDistrict(database, config);
  // in threads of their own, beside the cases; a failure before they are waited for is the one to tell of
  const hashes = hashPasswords(district.people);
  hashes.catch(() => undefined);
  const topics = parse(await readFile(join(config, 'cases.yaml'), 'utf8')) as Topic[];
  await live({ database, locality, topics, ...district });
  const hashed = await hashes;
  await database.write(district.jurisdictionId, async (tx) => {
    await tx.query(`UPDATE installation SET clock_offset_ms = 0`);
    await openAccounts(tx, district.people, hashed);
  });
  await passOver(new Engine(database, locality), database, district.jurisdictionId);
  await settleFigures(database, locality, district.jurisdictionId);
  await settleAssessments(database, locality, district);
  await database.write(district.jurisdictionId, (tx) => giveMobiles(tx, district.people));
  return district.people.map((p) => p.account);
}

/** What was over before the demo began is nobody's news: seeding sends nothing. */
async function passOver(engine: Engine, database: Doors, jurisdictionId: string): Promise<void> {
  while ((await database.write(jurisdictionId, (tx) => takeNotices(tx, jurisdictionId, NOTICES))).length === NOTICES);
  for (;;) {
    const { moved, failed } = await engine.sweep(jurisdictionId, { silent: true });
    if (failed[0]) throw failed[0].error;
    if (moved === 0) return;
  }
}

interface District extends DemoDistrict {
  database: Doors;
  locality: Locality;
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
            name: BODIES[0]?.name ?? '',
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
      text: `当前在${what}方面仍存在不足，群众反映较多。建议：一、开展摸底调查；二、明确责任单位和时限；三、定期公布进展。`,
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
