/** 情形 21 · 谁都不能评判自己:原承办单位、被评单位的承办人、自己承办的政府办公室,各不能做什么;越权的尝试都留痕。 */
import { randomUUID } from 'node:crypto';
import { ACase, clerkOf, principalOf } from '../../support/a-case.js';
import type { Json } from '../../support/real-office.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';

const [OFFICE_UNIT, LEAD, FORMER, NEW] = [4, 2, 5, 6];
let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
  await office.setClock('2025-03-03T01:00:00.000Z');
});
afterAll(() => office.close());

const paper = async (account: string, proposer: string) => ({
  personId: office.account(proposer).personId,
  evidence: (await (await office.enter(account)).upload('评价表.pdf', '%PDF-1.7\n')).body.id as string,
  receivedOn: '2025-03-03',
});
/** what was refused of one case, newest last */
const refused = async (caseId: string): Promise<unknown[]> => {
  const { items } = await (
    await office.enter('audit-admin')
  ).get<{ items: (Json & { data: Json; actor: Json })[] }>('/api/audit/events?type=command.refused&limit=200');
  return items
    .filter((a) => a.data.caseId === caseId)
    .map((a) => [a.actor.name, a.data.command, a.data.code])
    .reverse();
};
const nameOf = (account: string): string => office.account(account).name;
const waiting = async (account: string): Promise<string[]> => {
  const { items } = await (await office.enter(account)).get<{ items: { what: { type: string } }[] }>('/api/todos');
  return items.map((t) => t.what.type);
};

situation(21, '谁都不能评判自己', (step) => {
  step('原承办单位改办以后看不到本件,也不能再办:与没有该件同答,尝试入管理留痕', async () => {
    const one = await ACase.register(office, ['deputy-1']);
    await one.assign([FORMER]);
    await one.accept(FORMER);
    const former = await one.item(FORMER);
    const { version } = await one.view();
    await one.give('office-clerk', 'office.reassign', { newUnitId: office.unit(NEW), reason: '职责调整' }, former);
    const clerk = await office.enter(clerkOf(FORMER));
    const body = { type: 'lead.plan', handlingId: former, data: { measures: [] } };
    const tried = {
      ...body,
      data: { measures: [{ what: '勘察', unitId: office.unit(FORMER), personName: '张', by: '2025-05-01' }] },
    };
    const hidden = await clerk.write('POST', `/api/proposals/${one.id}/commands`, tried, {
      'if-match': `"${version}"`,
    });
    const missing = await clerk.write('POST', `/api/proposals/${randomUUID()}/commands`, tried, { 'if-match': '"1"' });
    expect([hidden.status, hidden.body.code, hidden.body.title]).toEqual([404, 'case.not_found', missing.body.title]);
    expect(await refused(one.id)).toEqual([[nameOf(clerkOf(FORMER)), 'lead.plan', 'case.not_found']]);
  });

  step('被评单位的承办人不能代录代表的纸质评价,主要负责人也不能;政府办可以', async () => {
    const one = await ACase.register(office, ['deputy-1']);
    await one.assign([LEAD]);
    await one.accept(LEAD);
    await one.meetAndConfirm(LEAD, 'deputy-1');
    await one.answer(LEAD);
    const lead = await one.item(LEAD);
    const rating = async (account: string) => ({
      result: 'satisfied',
      process: 'satisfied',
      onBehalfOf: await paper(account, 'deputy-1'),
    });
    for (const account of [clerkOf(LEAD), principalOf(LEAD)]) {
      expect(await one.refusal(account, 'proposer.evaluate', await rating(account), lead)).toEqual([
        403,
        'case.forbidden',
      ]);
    }
    expect(await refused(one.id)).toEqual(
      [clerkOf(LEAD), principalOf(LEAD)].map((a) => [nameOf(a), 'proposer.evaluate', 'case.forbidden']),
    );
    const seen = await one.give('office-clerk', 'proposer.evaluate', await rating('office-clerk'), lead);
    expect(seen.evaluations).toMatchObject([{ result: 'satisfied', onBehalf: true }]);
  });

  step('政府办公室只标明一个单位,由系统管理员标明', async () => {
    const admin = await office.enter('system-admin');
    const mark = (n: number) => admin.write('PATCH', `/api/units/${office.unit(n)}`, { office: true });
    expect((await mark(OFFICE_UNIT)).body.office).toBe(true);
    const again = await mark(LEAD);
    expect([again.status, again.body.code]).toEqual([409, 'unit.office_taken']);
  });

  let own: ACase;
  let item: string;
  step('政府办公室自己承办:退办不由自己审核,待办在人大机关', async () => {
    own = await ACase.register(office, ['deputy-1']);
    await own.assign([OFFICE_UNIT]);
    await own.accept(OFFICE_UNIT);
    item = await own.item(OFFICE_UNIT);
    await own.give(clerkOf(OFFICE_UNIT), 'unit.requestReturn', { reason: '非本办职责', basis: '三定规定' }, item);
    const decision = { granted: false, reason: '属本办职责' };
    for (const account of ['office-clerk', 'office-head'])
      expect(await own.refusal(account, 'office.decideReturn', decision, item)).toEqual([403, 'case.forbidden']);
    expect(await waiting('office-clerk')).not.toContain('office.decideReturn');
    expect(await waiting('npc-staff')).toContain('office.decideReturn');
    expect(await own.refusal('cppcc-staff', 'office.decideReturn', decision, item)).toEqual([404, 'case.not_found']);
    await own.give('npc-staff', 'office.decideReturn', decision, item);
  });

  step('不准自己先行答复,不审核自己的答复,由人大机关办', async () => {
    const reason = { reason: '代表出国' };
    expect(await own.refusal('office-head', 'office.releaseContact', reason, item)).toEqual([403, 'case.forbidden']);
    await own.give('npc-staff', 'office.releaseContact', reason, item);
    const letter = { body: '现答复如下。', outcome: 'solved', publicity: 'proactive', commitments: [] };
    await own.give(clerkOf(OFFICE_UNIT), 'lead.draftReply', letter, item);
    await own.give(clerkOf(OFFICE_UNIT), 'lead.submitReply', {}, item);
    expect(await own.refusal('office-clerk', 'office.reviewReply', { passed: true }, item)).toEqual([
      403,
      'case.forbidden',
    ]);
    await own.give('npc-staff', 'office.reviewReply', { passed: true }, item);
    await own.give(principalOf(OFFICE_UNIT), 'principal.sign', {}, item);
    await own.send(OFFICE_UNIT);
  });

  step('代表的纸质评价由人大机关代录,政府办公室的人不能', async () => {
    const rating = async (account: string) => ({
      result: 'basically',
      process: 'satisfied',
      onBehalfOf: await paper(account, 'deputy-1'),
    });
    for (const account of ['office-clerk', 'office-head', clerkOf(OFFICE_UNIT)])
      expect(await own.refusal(account, 'proposer.evaluate', await rating(account), item)).toEqual([
        403,
        'case.forbidden',
      ]);
    const seen = await own.give('npc-staff', 'proposer.evaluate', await rating('npc-staff'), item);
    expect(seen.evaluations).toMatchObject([{ result: 'basically', onBehalf: true }]);
  });

  step('不评判自己的仍由政府办公室办:办结;越权的尝试逐条留痕', async () => {
    await own.give('office-clerk', 'office.close');
    expect((await refused(own.id)).map((r) => (r as string[])[1])).toEqual([
      'office.decideReturn',
      'office.decideReturn',
      'office.decideReturn',
      'office.releaseContact',
      'office.reviewReply',
      'proposer.evaluate',
      'proposer.evaluate',
      'proposer.evaluate',
    ]);
  });
});
