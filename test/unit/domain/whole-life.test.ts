import { fold } from '../../../src/domain/replay.js';
import {
  CaseInMemory,
  clerk,
  DEPUTY,
  LETTER,
  MEASURE,
  meeting,
  OFFICE,
  principal,
  unit,
} from '../../support/office.js';

/** 主会办:一个主办、两个会办,直到待签发。 */
function answered(c: CaseInMemory, round = 1): CaseInMemory {
  const lead = c.lead(1);
  c.now = round === 1 ? '2025-03-05T02:00:00.000Z' : '2025-04-10T02:00:00.000Z';
  c.give(clerk(1), 'lead.recordContact', meeting(c, c.now), lead);
  const contactId = c.state.record.contacts.at(-1)?.id;
  c.give(DEPUTY, 'proposer.confirmContact', { contactId, confirmed: true }, lead);
  c.give(clerk(1), 'lead.draftReply', LETTER, lead).give(clerk(1), 'lead.submitReply', {}, lead);
  c.give(OFFICE, 'office.reviewReply', { passed: true }, lead).give(principal(1), 'principal.sign', {}, lead);
  return c.give(clerk(1), 'lead.sendReply', { channel: 'inPerson', sentOn: c.now.slice(0, 10) }, lead);
}

function coordinated(): CaseInMemory {
  const c = new CaseInMemory();
  c.give(OFFICE, 'office.assign', {
    mode: 'leadAndCo',
    leads: [{ unitId: unit(1) }],
    cos: [{ unitId: unit(2) }, { unitId: unit(3) }],
  });
  c.give(clerk(1), 'unit.accept', {}, c.lead(1)).give(clerk(2), 'unit.accept', {}, c.co(2));
  c.give(clerk(3), 'unit.requestReturn', { reason: '非本单位职责', basis: '三定规定' }, c.co(3));
  c.give(OFFICE, 'office.decideReturn', { granted: true, reason: '调整', newUnitId: unit(4) }, c.co(3));
  c.give(clerk(4), 'unit.accept', {}, c.co(4)).give(clerk(1), 'lead.plan', { measures: [MEASURE(1)] }, c.lead(1));
  c.give(principal(1), 'principal.takeLead', {}, c.lead(1)).give(clerk(1), 'lead.requestOpinion', {}, c.lead(1));
  for (const n of [2, 4]) {
    c.give(clerk(n), 'co.submitOpinion', { text: '同意并支持', stance: 'support' }, c.co(n));
    c.give(principal(n), 'principal.sign', {}, c.co(n));
    c.give(clerk(1), 'lead.adoptOpinion', { adopted: 'full' }, c.co(n));
  }
  return c;
}

describe('一件建议的一生', () => {
  it('主会办件一个会办退办改派,首轮不满意自动重新办理,次轮满意后办结归档', () => {
    const c = answered(coordinated());
    expect(c.state.state).toBe('evaluating');
    c.give(DEPUTY, 'proposer.evaluate', { result: 'dissatisfied', process: 'satisfied', comment: '未解决' }, c.lead(1));
    expect([c.state.state, c.state.round]).toEqual(['handling', 2]);
    answered(c, 2);
    c.give(DEPUTY, 'proposer.evaluate', { result: 'satisfied', process: 'satisfied' }, c.lead(1));
    expect(c.todos()).toMatchObject([
      { type: 'office.close', role: 'office-clerk' },
      { type: 'lead.publishReply', role: 'unit-clerk' },
    ]);
    c.give(OFFICE, 'office.close').give(OFFICE, 'office.archive');
    expect(c.state.state).toBe('archived');
    // what is to be made public still is
    expect(c.todos()).toMatchObject([{ type: 'lead.publishReply', role: 'unit-clerk' }]);
    c.give(clerk(1), 'lead.publishReply', { publishedOn: c.now.slice(0, 10), extent: 'full' }, c.lead(1));
    expect([c.state.state, c.todos()]).toEqual(['archived', []]);
    expect(c.state.version).toBe(c.log.length);
  });

  it('留痕重放得到相同的状态', () => {
    const c = answered(coordinated());
    const replayed = fold(c.log);
    expect(replayed.get('proposal')).toEqual(c.state.envelope);
    for (const item of c.state.items) expect(replayed.get(`item:${item.id}`)).toEqual(item.envelope);
  });

  it('分办件须全部主办单位答复后才进入征询,评价各自进行', () => {
    const c = new CaseInMemory();
    c.give(OFFICE, 'office.assign', {
      mode: 'separate',
      leads: [
        { unitId: unit(1), part: '停车' },
        { unitId: unit(2), part: '充电' },
      ],
      cos: [],
    });
    for (const n of [1, 2]) {
      c.give(clerk(n), 'unit.accept', {}, c.lead(n));
      c.give(DEPUTY, 'proposer.waiveContact', {}, c.lead(n));
      c.give(clerk(n), 'lead.draftReply', LETTER, c.lead(n)).give(clerk(n), 'lead.submitReply', {}, c.lead(n));
      c.give(OFFICE, 'office.reviewReply', { passed: true }, c.lead(n)).give(
        principal(n),
        'principal.sign',
        {},
        c.lead(n),
      );
      expect(c.state.state).toBe('handling');
      c.give(clerk(n), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-03' }, c.lead(n));
    }
    expect(c.state.state).toBe('evaluating');
    c.give(DEPUTY, 'proposer.evaluate', { result: 'satisfied' }, c.lead(1));
    c.give(DEPUTY, 'proposer.evaluate', { result: 'dissatisfied', comment: '不行' }, c.lead(2));
    expect(c.state.items.map((i) => [i.state, i.round])).toEqual([
      ['settled', 1],
      ['handling', 2],
    ]);
  });

  it('缺会办意见、未见面不能送审,逐条告知', () => {
    const c = new CaseInMemory();
    c.give(OFFICE, 'office.assign', { mode: 'leadAndCo', leads: [{ unitId: unit(1) }], cos: [{ unitId: unit(2) }] });
    c.give(clerk(1), 'unit.accept', {}, c.lead(1)).give(clerk(1), 'lead.draftReply', LETTER, c.lead(1));
    const refused = c.ask(clerk(1), { type: 'lead.submitReply', handlingId: c.lead(1), data: {} });
    expect(refused).toMatchObject({
      refusal: { code: 'case.precondition', obstacles: [{ code: 'contact.unconfirmed' }, { code: 'opinion.missing' }] },
    });
  });

  it('逾期申请退办不予受理,并指明可商改办', () => {
    const c = new CaseInMemory();
    c.give(OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
    c.now = '2025-03-11T01:00:00.000Z';
    const asked = { type: 'unit.requestReturn', handlingId: c.lead(1), data: { reason: '甲', basis: '乙' } } as const;
    const refused = c.ask(clerk(1), asked);
    expect(refused).toMatchObject({ refusal: { obstacles: [{ code: 'return.too_late' }] } });
    c.now = '2025-03-10T01:00:00.000Z';
    expect(c.ask(clerk(1), asked).ok).toBe(true);
  });

  it('撤回须全体提出人申请,作废使全部承办件终止', () => {
    const c = new CaseInMemory();
    c.give(OFFICE, 'office.assign', { mode: 'leadAndCo', leads: [{ unitId: unit(1) }], cos: [{ unitId: unit(2) }] });
    expect(c.ask(OFFICE, { type: 'office.withdraw', data: { reason: '申请' } }).ok).toBe(false);
    c.give(DEPUTY, 'proposer.requestWithdrawal', { reason: '已解决' }).give(OFFICE, 'office.withdraw', {
      reason: '申请',
    });
    expect(c.state.items.map((i) => i.state)).toEqual(['withdrawn', 'withdrawn']);
    expect(c.log.slice(-2).map((e) => [e.type, e.actor])).toEqual([
      ['case.ended', 'system'],
      ['case.ended', 'system'],
    ]);
  });
});
