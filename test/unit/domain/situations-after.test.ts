/** 见面争议、评价之后、承诺、公开、督办 · the later situations of practice, decided in memory. */
import { clerk, CO_SIGNER, DEPUTY, NPC, OFFICE, principal, SUPERVISION } from '../../support/office.js';
import { accepted, answered, armedBy, on, PROMISE, rated, refusal } from '../../support/practice.js';

describe('见面有争议', () => {
  test('the office releases, and the answer goes out though nobody confirmed', () => {
    const c = accepted();
    c.give(
      clerk(1),
      'lead.recordContact',
      { kind: 'meeting', at: c.now, unitPeople: ['张三'], proposerIds: [c.state.proposers[0]?.id], summary: '见面' },
      c.lead(1),
    );
    const contactId = c.state.record.contacts[0]?.id;
    c.give(DEPUTY, 'proposer.confirmContact', { contactId, confirmed: false, comment: '没有见到' }, c.lead(1));
    expect(c.state.items[0]?.regions.contact).toBe('disputed');
    c.give(NPC, 'office.releaseContact', { reason: '双方各执一词,准予先行答复' }, c.lead(1));
    expect(c.state.items[0]?.regions.contact).toBe('released');
    expect(c.state.record.releases).toHaveLength(1);
  });
});

describe('评价之后', () => {
  const twice = () => {
    const c = rated(answered(accepted()), 'dissatisfied');
    return rated(answered(c), 'dissatisfied');
  };
  const held = { heldOn: '2025-03-03', present: ['代表', '区住建局'], text: '会议意见' };

  test.each([
    ['rehandle', 'handling'],
    ['closeDissatisfied', 'settled'],
    ['track', 'settled'],
  ])('a second dissatisfaction: the conference decides %s', (outcome, state) => {
    const c = twice();
    expect(c.state.items[0]?.state).toBe('awaitingDecision');
    c.give(NPC, 'body.recordConference', { ...held, outcome }, c.lead(1));
    expect(c.state.items[0]?.state).toBe(state);
    expect(c.state.record.evaluations.at(-1)?.result).toBe('dissatisfied');
  });

  test('only the window of the way that the rulebook goes is started', () => {
    const c = rated(answered(accepted()), 'dissatisfied');
    answered(c);
    const rate = { result: 'dissatisfied', process: 'satisfied', comment: '未解决' };
    expect(armedBy(c, DEPUTY, 'proposer.evaluate', rate, c.lead(1)).map(([key]) => key)).toEqual(['conference']);
  });

  test('a rating is revised once, within its days, and never undoes a rehandling', () => {
    const c = rated(answered(accepted()), 'satisfied');
    c.give(DEPUTY, 'proposer.reviseEvaluation', { result: 'basically', comment: '还有遗留' }, c.lead(1));
    expect(c.state.record.evaluations.at(-1)).toMatchObject({ result: 'basically', revises: expect.any(String) });
    expect(
      refusal(() => c.give(DEPUTY, 'proposer.reviseEvaluation', { result: 'satisfied', comment: '再改' }, c.lead(1))),
    ).toContain('evaluation.revised');
    const late = on(rated(answered(accepted()), 'satisfied'), '2025-03-11');
    expect(
      refusal(() =>
        late.give(DEPUTY, 'proposer.reviseEvaluation', { result: 'basically', comment: '迟' }, late.lead(1)),
      ),
    ).toContain('2025-03-10');
    const again = rated(answered(accepted()), 'dissatisfied');
    expect(
      refusal(() =>
        again.give(DEPUTY, 'proposer.reviseEvaluation', { result: 'satisfied', comment: '好了' }, again.lead(1)),
      ),
    ).toContain('not_admitted');
  });

  test('a satisfied rating revised to dissatisfied opens the item again', () => {
    const c = rated(answered(accepted()), 'satisfied').give(OFFICE, 'office.close');
    c.give(DEPUTY, 'proposer.reviseEvaluation', { result: 'dissatisfied', comment: '又坏了' }, c.lead(1));
    expect([c.state.items[0]?.state, c.state.items[0]?.round]).toEqual(['handling', 2]);
    expect(c.state.state).toBe('handling');
  });

  test('silence after two 催询 ten workdays apart: the case may be closed, and a late form still counts', () => {
    const c = answered(accepted());
    const proposerId = c.state.proposers[0]?.id;
    const urge = () => c.give(NPC, 'body.urgeEvaluation', { proposerId, message: '请反馈' });
    urge();
    on(c, '2025-03-14');
    urge();
    expect(refusal(() => c.give(OFFICE, 'office.close'))).toContain('close.unsettled');
    on(c, '2025-03-17');
    urge();
    c.give(OFFICE, 'office.close');
    expect(c.state.state).toBe('closed');
    rated(on(c, '2025-04-01'), 'satisfied');
    expect(c.state.record.evaluations).toHaveLength(1);
  });

  test('the deputy dies before rating: the body records it and the case can be closed', () => {
    const c = answered(accepted());
    c.give(NPC, 'body.recordUnavailable', { proposerId: c.state.proposers[0]?.id, why: 'died' });
    expect(c.todos().map((t) => t.type)).toEqual(['office.close', 'lead.publishReply']);
    c.give(OFFICE, 'office.close');
    expect(c.state.state).toBe('closed');
  });

  test('nobody is left who could be met: the unit is not asked to meet anybody', () => {
    const c = accepted();
    expect(c.todos().map((t) => t.type)).toContain('lead.recordContact');
    c.give(NPC, 'body.recordUnavailable', { proposerId: c.state.proposers[0]?.id, why: 'died' });
    expect(c.todos().map((t) => t.type)).not.toContain('lead.recordContact');
  });

  test('another signer takes over as lead signer and rates', () => {
    const proposers = [
      { kind: 'person' as const, name: '王丽华', role: 'lead' as const, personId: DEPUTY.personId },
      { kind: 'person' as const, name: '陈志明', role: 'joint' as const, personId: CO_SIGNER.personId },
    ];
    const c = answered(accepted([], { proposers }));
    const [lead, joint] = c.state.proposers;
    expect(refusal(() => c.give(NPC, 'body.recordUnavailable', { proposerId: lead?.id, why: 'termEnded' }))).toContain(
      'new_lead',
    );
    c.give(NPC, 'body.recordUnavailable', { proposerId: lead?.id, why: 'termEnded', newLeadId: joint?.id });
    c.give(CO_SIGNER, 'proposer.evaluate', { result: 'satisfied', process: 'satisfied' }, c.lead(1));
    expect(c.state.items[0]?.state).toBe('settled');
  });
});

describe('承诺事项', () => {
  const promised = () => {
    const c = rated(answered(accepted(), { outcome: 'planned', commitments: [PROMISE] }), 'satisfied');
    return { c, id: c.state.commitments[0]?.id };
  };

  test('kept: claimed with evidence, confirmed, answered by a second letter, rated by the deputy', () => {
    const { c, id: commitmentId } = promised();
    c.give(clerk(1), 'commitment.report', { commitmentId, text: '已完成过半' });
    c.give(clerk(1), 'commitment.claim', { commitmentId, evidence: [c.state.id] });
    expect(c.todos().map((t) => t.type)).toContain('office.confirmFulfilment');
    c.give(OFFICE, 'office.confirmFulfilment', { commitmentId, confirmed: true });
    expect(c.state.commitments[0]?.state).toBe('fulfilled');
    c.give(
      clerk(1),
      'lead.draftFollowUp',
      { commitmentIds: [commitmentId], body: '已建成。', outcome: 'solved' },
      c.lead(1),
    );
    expect(c.todos().map((t) => t.type)).toContain('principal.sign');
    c.give(principal(1), 'principal.sign', {}, c.lead(1));
    expect(c.state.record.followUps[0]).toMatchObject({ status: 'sent', outcome: 'solved' });
    expect(c.state.items[0]?.state).toBe('settled');
    c.give(DEPUTY, 'proposer.evaluateFollowUp', { commitmentId, result: 'satisfied' });
    expect(c.state.record.followUps[0]?.evaluations).toHaveLength(1);
    expect(refusal(() => c.give(DEPUTY, 'proposer.evaluateFollowUp', { commitmentId, result: 'satisfied' }))).toContain(
      'evaluation.already',
    );
  });

  test.each([
    ['commitment.carryOver', { newBy: '2027-06-30', reason: '工期调整' }, 'open'],
    ['commitment.declareImpossible', { reason: '规划调整' }, 'cannotKeep'],
    ['commitment.explainAtTermEnd', { text: '换届说明' }, 'explained'],
  ] as const)('%s takes the signature of the principal', (type, data, state) => {
    const { c, id: commitmentId } = promised();
    c.give(clerk(1), type, { commitmentId, ...data });
    expect(c.state.commitments[0]?.state).toBe('awaitingPrincipal');
    c.give(principal(1), 'principal.sign', {}, c.lead(1));
    expect(c.state.commitments[0]?.state).toBe(state);
    if (type === 'commitment.carryOver') expect(c.state.commitments[0]?.by).toBe('2027-06-30');
  });

  test('sent back it is open again; a second letter answers kept promises only', () => {
    const { c, id: commitmentId } = promised();
    c.give(clerk(1), 'commitment.declareImpossible', { commitmentId, reason: '难' });
    c.give(principal(1), 'principal.sendBack', { comment: '再想办法' }, c.lead(1));
    expect(c.state.commitments[0]?.state).toBe('open');
    const letter = { commitmentIds: [commitmentId], body: '已建成。', outcome: 'solved' };
    expect(refusal(() => c.give(clerk(1), 'lead.draftFollowUp', letter, c.lead(1)))).toContain('commitment.not_kept');
  });

  test('a promise that a corrected letter replaces takes its unsigned statement with it', () => {
    const c = answered(accepted(), { outcome: 'planned', commitments: [PROMISE] });
    const old = c.state.commitments[0]?.id;
    c.give(clerk(1), 'commitment.carryOver', { commitmentId: old, newBy: '2027-06-30', reason: '工期调整' });
    c.give(clerk(1), 'lead.reissueReply', { reason: '日期有误' }, c.lead(1));
    const again = { ...PROMISE, by: '2026-12-31', supersedes: [old] };
    const letter = { body: '更正', outcome: 'planned', publicity: 'proactive', commitments: [again] };
    c.give(clerk(1), 'lead.draftReply', letter, c.lead(1)).give(clerk(1), 'lead.submitReply', {}, c.lead(1));
    c.give(OFFICE, 'office.reviewReply', { passed: true }, c.lead(1));
    const reply = c.state.record.replies.at(-1);
    const subject = { kind: 'reply', id: reply?.id, contentHash: reply?.contentHash };
    c.give(principal(1), 'principal.sign', { subject }, c.lead(1));
    c.give(clerk(1), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-03' }, c.lead(1));
    expect(c.state.commitments[0]?.state).toBe('superseded');
    expect(c.todos().map((t) => t.type)).not.toContain('principal.sign');
    expect(refusal(() => c.give(principal(1), 'principal.sign', {}, c.lead(1)))).toContain('not_admitted');
    expect(c.state.commitments[0]?.by).toBe(PROMISE.by);
  });

  test('a second letter on a promise that the office found not kept is not signed', () => {
    const { c, id: commitmentId } = promised();
    c.give(clerk(1), 'commitment.claim', { commitmentId, evidence: [c.state.id] });
    const letter = { commitmentIds: [commitmentId], body: '已建成。', outcome: 'solved' };
    c.give(clerk(1), 'lead.draftFollowUp', letter, c.lead(1));
    c.give(OFFICE, 'office.confirmFulfilment', { commitmentId, confirmed: false, comment: '尚未完工' });
    expect(c.todos().map((t) => t.type)).not.toContain('principal.sign');
    expect(refusal(() => c.give(principal(1), 'principal.sign', {}, c.lead(1)))).toContain('not_admitted');
  });
});

describe('公开、督办、异议', () => {
  test('a reply of the proactive class is published and reviewed; a failed review starts the window again', () => {
    const c = answered(accepted());
    c.give(clerk(1), 'lead.publishReply', { publishedOn: '2025-03-03', extent: 'full' }, c.lead(1));
    expect(armedBy(c, OFFICE, 'office.reviewOpenness', { passed: false, comment: '隐去住址' })).toEqual([
      ['publish', 'item', '2025-03-31'],
    ]);
    const closed = answered(accepted(), { publicity: 'closed', publicityReason: '涉及个人隐私' });
    const publish = { publishedOn: '2025-03-03', extent: 'full' };
    expect(refusal(() => closed.give(clerk(1), 'lead.publishReply', publish, closed.lead(1)))).toContain(
      'publish.closed',
    );
  });

  test('the body marks a key case, the supervision clerk gives a numbered order', () => {
    const c = accepted();
    c.give(NPC, 'body.markKey', { decidedBy: '主任会议', on: '2025-03-03' });
    expect(refusal(() => c.give(OFFICE, 'body.unmarkKey', { reason: '不可' }))).toBe('403 body.unmarkKey');
    c.give(SUPERVISION, 'office.superviseOrder', { by: '2025-03-20', text: '限期办理' }, c.lead(1));
    expect(c.state.record.orders[0]?.number).toBe('〔2025〕1-1');
    c.give(NPC, 'body.recordSupervision', {
      kind: 'inspection',
      on: '2025-03-03',
      people: ['张主任'],
      summary: '视察',
    });
    c.give(NPC, 'body.unmarkKey', { reason: '督办结束' });
    expect(c.state.record.key).toBeNull();
  });

  test('a proposer objects to the assignment; the case goes on', () => {
    const c = accepted().give(DEPUTY, 'proposer.objectAssignment', { reason: '应由区水利局主办' });
    expect(c.state.record.objections).toHaveLength(1);
    expect(c.state.state).toBe('handling');
  });
});
