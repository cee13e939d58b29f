/** 演示件的阶段 · how far each case of the demo has come; every state of a case's life is there. */
import type { Item } from '../../domain/case.js';
import type { Outcome } from '../../domain/shared/labels.js';
import type { Actor } from '../../domain/shared/actor.js';
import type { Life } from './life.js';

export interface Cast {
  office: Actor;
  /** 提出人,集体提案的联系人 */
  proposer: Actor;
  clerk: (item: Item) => Actor;
  principal: (item: Item) => Actor;
}
export interface Assignment {
  leadIds: string[];
  coIds: string[];
}
type Step = (life: Life, cast: Cast, given: Assignment) => Promise<void>;

const lead = (life: Life): Item => {
  const [first] = life.leads;
  if (!first) throw new Error('the case has no lead unit');
  return first;
};

const assign: Step = async (life, { office }, { leadIds, coIds }) => {
  const mode = leadIds.length > 1 ? 'separate' : coIds.length > 0 ? 'leadAndCo' : 'sole';
  const leads = leadIds.map((unitId, i) => ({
    unitId,
    ...(mode === 'separate' ? { part: `第${'一二三'[i]}部分` } : {}),
  }));
  await life.wait(2).give(office, 'office.assign', { mode, leads, cos: coIds.map((unitId) => ({ unitId })) });
};
const accept: Step = async (life, cast) => {
  life.wait(1);
  for (const item of [...life.leads, ...life.cos]) await life.give(cast.clerk(item), 'unit.accept', {}, item);
};
const plan: Step = async (life, cast) => {
  life.wait(3);
  for (const item of life.leads) {
    const by = new Date(Date.parse(life.now) + 60 * 86_400_000).toISOString().slice(0, 10);
    const measures = [
      { what: '现场踏勘并梳理问题清单', unitId: item.unitId, personName: '承办人员', by },
      { what: '会同有关单位研究措施', unitId: item.unitId, personName: '承办人员', by },
    ];
    await life.give(cast.clerk(item), 'lead.plan', { measures }, item);
    await life.give(cast.principal(item), 'principal.takeLead', { note: '由我牵头，按时办好' }, item);
  }
};
const ask: Step = async (life, cast) => {
  if (life.cos.length > 0)
    await life.give(cast.clerk(lead(life)), 'lead.requestOpinion', { question: '请提出办理意见' }, lead(life));
};
const opinions: Step = async (life, cast) => {
  life.wait(5);
  for (const co of life.cos) {
    const text = '经研究，我单位支持该项工作，将在职责范围内配合做好场地、资金和秩序保障。';
    await life.give(cast.clerk(co), 'co.submitOpinion', { text, stance: 'support' }, co);
    await life.give(cast.principal(co), 'principal.sign', {}, co);
    await life.give(cast.clerk(lead(life)), 'lead.adoptOpinion', { adopted: 'full' }, co);
  }
};
const meet: Step = async (life, cast) => {
  life.wait(2);
  for (const item of life.leads) {
    const proposerIds = life.present.proposers.map((p) => p.id);
    const data = {
      kind: 'visit',
      at: life.now,
      place: '现场',
      unitPeople: ['承办人员'],
      proposerIds,
      summary: '当面听取意见并介绍办理打算',
    };
    await life.give(cast.clerk(item), 'lead.recordContact', data, item);
  }
};
const confirm =
  (confirmed: boolean): Step =>
  async (life, cast) => {
    life.wait(1);
    for (const contact of life.present.record.contacts.slice(-life.leads.length)) {
      const item = life.leads.find((i) => i.id === contact.itemId);
      const comment = confirmed ? undefined : '没有见到面，只通过一次电话';
      const said = { contactId: contact.id, confirmed, ...(comment ? { comment } : {}) };
      await life.give(cast.proposer, 'proposer.confirmContact', said, item);
    }
  };
const draft =
  (outcome: Outcome): Step =>
  async (life, cast) => {
    life.wait(4);
    for (const item of life.leads) {
      const by = `${Number(life.today.slice(0, 4)) + 1}-06-30`;
      const commitments = ['planned', 'inProgress'].includes(outcome) ? [{ what: '完成建设并投入使用', by }] : [];
      const body = `您提出的${life.present.title}收悉。经研究，现答复如下：一、已组织现场踏勘，梳理了存在的问题。二、会同有关单位制定了措施并明确了时限。感谢您对我们工作的关心支持。`;
      await life.give(
        cast.clerk(item),
        'lead.draftReply',
        { body, outcome, publicity: 'proactive', commitments },
        item,
      );
    }
  };
const each =
  (act: (life: Life, cast: Cast, item: Item) => Promise<unknown>): Step =>
  async (life, cast) => {
    life.wait(1);
    for (const { id } of life.leads) {
      const item = life.leads.find((i) => i.id === id);
      if (item) await act(life, cast, item);
    }
  };
const submit = each((l, c, i) => l.give(c.clerk(i), 'lead.submitReply', {}, i));
const review = each((l, c, i) => l.give(c.office, 'office.reviewReply', { passed: true }, i));
const sign = each((l, c, i) => l.give(c.principal(i), 'principal.sign', {}, i));
const send = each((l, c, i) => l.give(c.clerk(i), 'lead.sendReply', { channel: 'online', sentOn: l.today }, i));
const rate = (result: 'satisfied' | 'basically' | 'dissatisfied'): Step =>
  each((l, c, i) => {
    const comment = result === 'dissatisfied' ? { comment: '问题还没有真正解决' } : {};
    return l.give(c.proposer, 'proposer.evaluate', { result, process: 'satisfied', ...comment }, i);
  });
const office =
  (type: 'office.close' | 'office.archive' | 'office.void' | 'office.withdraw' | 'office.convert'): Step =>
  async (life, cast) => {
    const reason = type === 'office.close' || type === 'office.archive' ? {} : { reason: '按规定办理' };
    await life.wait(2).give(cast.office, type, reason);
  };
const askWithdrawal: Step = async (life, cast) => {
  await life.wait(1).give(cast.proposer, 'proposer.requestWithdrawal', { reason: '相关问题已经解决' });
};
const askReturn: Step = async (life, cast) => {
  const data = { reason: '主要职责在其他单位', basis: '区级部门职责分工规定' };
  await life.wait(1).give(cast.clerk(lead(life)), 'unit.requestReturn', data, lead(life));
};
const grantReturn: Step = async (life, cast) => {
  await life
    .wait(1)
    .give(cast.office, 'office.decideReturn', { granted: true, reason: '情况属实，同意调整' }, lead(life));
};

const begun = [assign, accept];
const prepared = [...begun, plan, ask, opinions, meet];
const written = (outcome: Outcome) => [...prepared, confirm(true), draft(outcome)];
const sent = (outcome: Outcome) => [...written(outcome), submit, review, sign, send];
const again = [meet, confirm(true), draft('partly'), submit, review, sign, send];

/** The names are for people reading this page; a case is dated back by the days its steps take. */
export const LIVES: Record<string, Step[]> = {
  待交办: [],
  转为意见和建议: [office('office.convert')],
  待签收: [assign],
  退办待审核: [assign, askReturn],
  退办后待重新交办: [assign, askReturn, grantReturn],
  已签收: begun,
  已制定方案: [...begun, plan],
  等待会办意见: [...begun, plan, ask],
  会办意见已齐: [...begun, plan, ask, opinions],
  待确认见面: prepared,
  见面有异议: [...prepared, confirm(false)],
  起草中: written('solved'),
  政府办审核中: [...written('planned'), submit],
  待签发: [...written('solved'), submit, review],
  已签发: [...written('inProgress'), submit, review, sign],
  征询中: sent('solved'),
  重新办理中: [...sent('cannotNow'), rate('dissatisfied')],
  待定重新办理: [...sent('cannotNow'), rate('dissatisfied'), ...again, rate('dissatisfied')],
  重新办理后满意: [...sent('planned'), rate('dissatisfied'), ...again, rate('satisfied')],
  待办结: [...sent('solved'), rate('satisfied')],
  已办结: [...sent('planned'), rate('basically'), office('office.close')],
  已归档: [...sent('solved'), rate('satisfied'), office('office.close'), office('office.archive')],
  已撤案: [assign, accept, askWithdrawal, office('office.withdraw')],
  已作废: [assign, office('office.void')],
};
