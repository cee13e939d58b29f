/** 例外与常见局面 · each situation of practice has one right way through, decided in memory. */
import type { CaseInMemory } from '../../support/office.js';
import { clerk, OFFICE, principal, unit } from '../../support/office.js';
import { accepted, armedBy, met, on, rated, refusal } from '../../support/practice.js';

describe('难度较大', () => {
  test('the date of the case and of its item becomes six months from the first 交办', () => {
    const c = accepted();
    expect(armedBy(c, OFFICE, 'office.markHard', { reason: '涉及面广' })).toEqual([
      ['replyHard', 'case', '2025-09-03'],
      ['replyHard', 'item', '2025-09-03'],
    ]);
    c.give(OFFICE, 'office.markHard', { reason: '涉及面广' });
    expect(refusal(() => c.give(OFFICE, 'office.markHard', { reason: '再次' }))).toContain('hard.already');
  });

  test('a hard case is not extended: its date is the outer limit', () => {
    const c = accepted().give(OFFICE, 'office.markHard', { reason: '涉及面广' });
    const asked = { until: '2025-09-30', reason: '需要更多时间' };
    expect(refusal(() => c.give(clerk(1), 'unit.requestExtension', asked, c.lead(1)))).toContain('extension.limit');
  });

  test('a unit that comes in late by 改办 is held to six months from the first 交办', () => {
    const c = on(accepted(), '2025-07-01');
    expect(armedBy(c, OFFICE, 'office.reassign', { newUnitId: unit(2), reason: '调整' }, c.lead(1))).toContainEqual([
      'reply',
      'item',
      '2025-09-03',
    ]);
  });
});

describe('申请延期', () => {
  const asked = { until: '2025-07-31', reason: '需要论证' };
  const drafted = (c: CaseInMemory): void => {
    const letter = { body: '稿', outcome: 'solved', publicity: 'proactive', commitments: [] };
    c.give(clerk(1), 'lead.draftReply', letter, c.lead(1)).give(clerk(1), 'lead.submitReply', {}, c.lead(1));
    c.give(OFFICE, 'office.reviewReply', { passed: true }, c.lead(1));
  };
  const waiting = (day = '2025-05-20') => {
    const c = on(accepted(), day);
    c.give(clerk(1), 'unit.requestExtension', asked, c.lead(1));
    return c.give(principal(1), 'principal.sign', {}, c.lead(1));
  };

  test('asked in time and granted: both dates move to the granted day, counted from the original', () => {
    const c = waiting();
    expect(armedBy(c, OFFICE, 'office.decideExtension', { granted: true, reason: '同意' }, c.lead(1))).toEqual([
      ['reply', 'item', '2025-07-31'],
      ['reply', 'case', '2025-07-31'],
    ]);
  });

  test('several in a row: each counts from the original date, a refused one moves nothing, none passes the maximum', () => {
    const c = accepted();
    const ask = (day: string, until: string) => {
      on(c, day).give(clerk(1), 'unit.requestExtension', { until, reason: '需要论证' }, c.lead(1));
      c.give(principal(1), 'principal.sign', {}, c.lead(1));
    };
    const decide = (data: object) => {
      const dates = armedBy(c, OFFICE, 'office.decideExtension', { reason: '审批', ...data }, c.lead(1));
      c.give(OFFICE, 'office.decideExtension', { reason: '审批', ...data }, c.lead(1));
      return dates;
    };
    const toBoth = (day: string) => [
      ['reply', 'item', day],
      ['reply', 'case', day],
    ];
    ask('2025-05-20', '2025-07-31');
    expect(decide({ granted: true, until: '2025-06-30' })).toEqual(toBoth('2025-06-30'));
    // the last day to ask counts back from the date that is in force now
    ask('2025-06-23', '2025-07-31');
    expect(decide({ granted: false })).toEqual([]);
    ask('2025-06-23', '2025-08-29');
    expect(decide({ granted: true })).toEqual(toBoth('2025-08-29'));
    // six months from the first 交办, though three were granted: nothing was added to what was granted
    expect(refusal(() => ask('2025-08-01', '2025-09-04'))).toMatch(/extension\.limit.*2025-09-03/);
    ask('2025-08-01', '2025-09-02');
    expect(refusal(() => decide({ granted: true, until: '2025-09-04' }))).toMatch(/extension\.limit.*2025-09-03/);
    expect(decide({ granted: true, until: '2025-09-03' })).toEqual(toBoth('2025-09-03'));
    expect(refusal(() => ask('2025-08-04', '2025-09-03'))).toContain('extension.not_later');
    expect(refusal(() => ask('2025-08-04', '2025-09-04'))).toContain('extension.limit');
  });

  test('asked in time and refused on the last day: the date stays', () => {
    const c = on(waiting(), '2025-06-03');
    c.give(OFFICE, 'office.decideExtension', { granted: false, reason: '应当按期办理' }, c.lead(1));
    expect(c.state.record.extensions[0]).toMatchObject({ status: 'refused', decision: { late: false } });
    expect(c.state.items[0]?.regions.extension).toBe('none');
  });

  test('granted after the date has passed: it stays marked 逾期后批准', () => {
    const c = on(waiting(), '2025-06-05');
    c.give(OFFICE, 'office.decideExtension', { granted: true, reason: '补批' }, c.lead(1));
    expect(c.state.record.extensions[0]?.decision).toMatchObject({ late: true, until: '2025-07-31' });
  });

  test('asked too late it is not admitted, and the rule is named', () => {
    const c = on(accepted(), '2025-05-28');
    expect(refusal(() => c.give(clerk(1), 'unit.requestExtension', asked, c.lead(1)))).toMatch(
      /extension\.too_late.*2025-05-26/,
    );
  });

  test('one that the letter overtook waits for nobody, and does not stand beside the next letter', () => {
    const c = met(on(accepted(), '2025-05-12'));
    c.give(clerk(1), 'unit.requestExtension', asked, c.lead(1));
    drafted(c);
    const { id, contentHash } = c.state.record.replies[0] ?? {};
    c.give(principal(1), 'principal.sign', { subject: { kind: 'reply', id, contentHash } }, c.lead(1));
    c.give(clerk(1), 'lead.sendReply', { channel: 'inPerson', sentOn: '2025-05-12' }, c.lead(1));
    expect(c.todos().map((t) => t.type)).not.toContain('principal.sign');
    expect(refusal(() => c.give(principal(1), 'principal.sign', {}, c.lead(1)))).toContain('not_admitted');
    rated(c, 'dissatisfied');
    drafted(met(c));
    c.give(principal(1), 'principal.sign', {}, c.lead(1));
    expect(c.state.items[0]?.regions.letter).toBe('signed');
  });

  test('it waits for the principal beside the letter, and two documents must be told apart', () => {
    const c = met(on(accepted(), '2025-05-12'));
    c.give(
      clerk(1),
      'lead.draftReply',
      { body: '稿', outcome: 'solved', publicity: 'proactive', commitments: [] },
      c.lead(1),
    );
    c.give(clerk(1), 'lead.submitReply', {}, c.lead(1));
    c.give(OFFICE, 'office.reviewReply', { passed: true }, c.lead(1));
    c.give(clerk(1), 'unit.requestExtension', asked, c.lead(1));
    expect(refusal(() => c.give(principal(1), 'principal.sign', {}, c.lead(1)))).toContain('case.subject_ambiguous');
    const [extension] = c.state.record.extensions;
    const subject = { kind: 'extension', id: extension?.id, contentHash: extension?.contentHash };
    c.give(principal(1), 'principal.sign', { subject }, c.lead(1));
    expect(c.state.items[0]?.regions).toMatchObject({ extension: 'asked', letter: 'awaitingPrincipal' });
    c.give(principal(1), 'principal.sign', {}, c.lead(1));
    expect(c.state.items[0]?.regions.letter).toBe('signed');
  });
});

describe('会办意见', () => {
  const given = (text = '无意见') => {
    const c = accepted([2]);
    c.give(clerk(2), 'co.submitOpinion', { text, stance: 'noObjection' }, c.co(2));
    return c.give(principal(2), 'principal.sign', {}, c.co(2));
  };
  const ask = { why: 'noSubstance', what: '请说明具体措施' };

  test('a first supplement goes to the co-unit at once, a second to the office', () => {
    const c = given();
    c.give(clerk(1), 'lead.requestSupplement', ask, c.co(2));
    expect(c.state.items[1]?.state).toBe('working');
    c.give(clerk(2), 'co.submitOpinion', { text: '仍无意见', stance: 'noObjection' }, c.co(2));
    c.give(principal(2), 'principal.sign', {}, c.co(2));
    c.give(clerk(1), 'lead.requestSupplement', ask, c.co(2));
    expect(c.state.items[1]).toMatchObject({ state: 'supplementAsked', tags: ['open', 'waiting-on-office'] });
    expect(c.todos().map((t) => t.type)).toContain('office.decideSupplement');
    c.give(OFFICE, 'office.decideSupplement', { required: false, reason: '已有说明' }, c.co(2));
    expect(c.state.items[1]?.state).toBe('submitted');
    c.give(clerk(1), 'lead.adoptOpinion', { adopted: 'no', reason: '没有措施' }, c.co(2));
    expect(c.state.items[1]?.state).toBe('notAdopted');
  });

  test('a co-unit that never answers is waived by the office, and the letter is free', () => {
    const c = met(accepted([2]));
    c.give(
      clerk(1),
      'lead.draftReply',
      { body: '稿', outcome: 'solved', publicity: 'proactive', commitments: [] },
      c.lead(1),
    );
    expect(refusal(() => c.give(clerk(1), 'lead.submitReply', {}, c.lead(1)))).toContain('opinion.missing');
    c.give(OFFICE, 'office.waiveOpinion', { reason: '两次催办、一次协调仍未提出' }, c.co(2));
    c.give(clerk(1), 'lead.submitReply', {}, c.lead(1));
    expect(c.state.items[1]?.state).toBe('waived');
  });

  test('where the locality asks for 会签, the very draft must be agreed to', () => {
    const c = met(given('同意并配合'));
    c.rulebook = { ...c.rulebook, letter: { ...c.rulebook.letter, countersign: true } };
    const letter = { body: '稿一', outcome: 'solved', publicity: 'proactive', commitments: [] };
    c.give(clerk(1), 'lead.draftReply', letter, c.lead(1));
    c.give(principal(2), 'co.countersign', { agreed: true }, c.co(2));
    c.give(clerk(1), 'lead.draftReply', { ...letter, body: '稿二' }, c.lead(1));
    expect(refusal(() => c.give(clerk(1), 'lead.submitReply', {}, c.lead(1)))).toContain('countersign.missing');
    c.give(clerk(2), 'co.countersign', { agreed: true }, c.co(2));
    c.give(clerk(1), 'lead.submitReply', {}, c.lead(1));
    expect(c.state.items[0]?.regions.letter).toBe('officeReview');
  });
});
