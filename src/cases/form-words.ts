/** 表单用字 · what each field of a command is called, where its value comes from, and what its values are called. */
import { OUTCOME_LABELS } from '../domain/shared/labels.js';

/** Where a value is chosen from; what has none is typed. */
export type Control =
  | 'unit'
  | 'person'
  | 'case'
  | 'street'
  | 'category'
  | 'proposer'
  | 'coHandling'
  | 'contact'
  | 'commitment'
  | 'attachment'
  | 'proposerPerson'
  | 'unitPerson'
  | 'letter'
  | 'subject'
  | 'hidden';

export interface FieldWords {
  title: string;
  hint?: string;
  control?: Control;
  labels?: Record<string, string>;
  /** what the field starts with: the day, the moment, all or the last of the choices, the writer, the writer's unit */
  suggest?: 'today' | 'now' | 'all' | 'last' | 'me' | 'myUnit';
  /** the value that the field starts with, where a rule names the usual one */
  starts?: string;
  /** 结论 · the one choice that the form is there for: choosing it is giving the command */
  verdict?: true;
  /** 提纲 · headings that a letter may begin with */
  outline?: readonly string[];
  /** 常见理由 · what is often said here, to be put in with a press; `beside`: by those alone who gave that answer above it */
  often?: { texts: readonly string[]; beside?: string };
}
const named = (title: string, more: Omit<FieldWords, 'title'> = {}): FieldWords => ({ title, ...more });
const yesNo = (yes: string, no: string): Record<string, string> => ({ true: yes, false: no });

const SCALE = { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意' };

/** By `command.path`, else by path, else by the last name of the path; list items count for nothing in a path. */
export const FIELD_WORDS: Record<string, FieldWords> = {
  reason: named('理由'),
  comment: named('意见'),
  note: named('说明'),
  message: named('催办内容'),
  attachments: named('附件', { control: 'attachment' }),
  passed: named('审核结论', { verdict: true, labels: yesNo('通过', '退回修改') }),
  proposerId: named('提出人', { control: 'proposer' }),
  proposerIds: named('参加沟通的提出人', { control: 'proposer', suggest: 'all' }),
  contactId: named('哪一次沟通联系', { control: 'contact', suggest: 'last' }),
  personId: named('人员', { control: 'person' }),
  unitId: named('单位', { control: 'unit' }),
  newUnitId: named('改由何单位承办', { control: 'unit' }),
  leadUnitId: named('所配合的主办单位', { control: 'unit', hint: '分办时填写' }),
  by: named('完成日期'),
  what: named('事项'),
  scanId: named('扫描件', { control: 'attachment' }),

  'office.assign.mode': named('办理方式', { labels: { sole: '独办', leadAndCo: '主会办', separate: '分办' } }),
  'office.assign.leads': named('主办单位'),
  'office.assign.leads.unitId': named('单位', { control: 'unit' }),
  'office.assign.leads.part': named('承办部分', { hint: '分办时填写' }),
  'office.assign.cos': named('会办单位'),
  'office.assign.assignedOn': named('交办日期', { hint: '不填即为今天' }),
  'office.assign.reason': named('补录理由', { hint: '交办日期早于今天时填写' }),
  'office.assign.hard': named('是否难度较大', { labels: yesNo('难度较大', '一般') }),
  'office.assign.note': named('交办说明'),
  'office.addCo.unitId': named('会办单位', { control: 'unit' }),
  'office.linkHandling.withIds': named('与哪些件合并办理', { control: 'case' }),
  'office.merge.intoId': named('并入哪一件', { control: 'case' }),

  'office.correctRegistration.changes': named('更正内容', { hint: '只填需要更正的项目' }),
  'office.mediate.heldOn': named('协调日期', { suggest: 'today' }),
  'office.mediate.units': named('参加协调的单位', { control: 'unit' }),
  'office.mediate.decision': named('协调意见'),
  'office.superviseOrder.by': named('办理期限'),
  'office.superviseOrder.text': named('督办要求'),
  'office.decideExtension.granted': named('审批结论', { verdict: true, labels: yesNo('同意延期', '不同意延期') }),
  'office.decideExtension.until': named('延至', { hint: '不填即为申请的日期' }),
  'office.releaseContact.scanId': named('依据扫描件', { control: 'attachment' }),
  'office.decideSupplement.required': named('审核结论', { verdict: true, labels: yesNo('须再次补充', '不再补充') }),
  'office.reviewOpenness.passed': named('审查结论', { verdict: true, labels: yesNo('可以公开', '不予公开') }),
  'office.recordOffline.step': named('办到哪一步', {
    labels: { accepted: '已签收', met: '已见面', replied: '已答复', evaluated: '已评价' },
  }),
  'office.recordOffline.on': named('办理日期', { suggest: 'today' }),
  'office.closeOffline.on': named('办结日期', { suggest: 'today' }),
  'office.confirmFulfilment.confirmed': named('核实结论', { verdict: true, labels: yesNo('确已完成', '尚未完成') }),

  'body.markKey.leaderId': named('牵头督办领导', { control: 'person' }),
  'body.markKey.decidedBy': named('确定依据', { hint: '如主任会议、主席会议的名称' }),
  'body.markKey.on': named('确定日期', { suggest: 'today' }),
  'body.recordSupervision.kind': named('督办方式', {
    labels: {
      inspection: '视察',
      research: '调研',
      symposium: '座谈',
      hearing: '听取汇报',
      onSite: '现场督办',
      appraisal: '评议',
    },
  }),
  'body.recordSupervision.on': named('督办日期', { suggest: 'today' }),
  'body.recordSupervision.people': named('参加人员'),
  'body.recordSupervision.summary': named('督办情况'),
  'body.urgeEvaluation.message': named('催询内容'),
  'body.recordUnavailable.why': named('不能履职的原因', {
    labels: { termEnded: '任期届满', resigned: '辞职', movedAway: '迁离', ill: '因病', died: '去世' },
  }),
  'body.recordUnavailable.newLeadId': named('改由谁领衔', { control: 'proposer', hint: '领衔人不能履职时填写' }),
  'body.recordConference.heldOn': named('会议日期', { suggest: 'today' }),
  'body.recordConference.present': named('参加人员'),
  'body.recordConference.outcome': named('会议结果', {
    labels: { rehandle: '再次办理', closeDissatisfied: '按不满意办结', track: '跟踪办理' },
  }),
  'body.recordConference.text': named('会议纪要'),
  'proposer.objectAssignment.reason': named('异议理由'),

  'changes.number': named('编号'),
  'changes.title': named('标题'),
  'changes.text': named('正文'),
  'changes.category': named('类别', { control: 'category' }),
  'changes.streetId': named('所涉街道', { control: 'street' }),
  'changes.bodyAssignedOn': named('人大、政协交办日期'),
  'changes.proposers': named('提出人'),
  'changes.proposers.id': named('提出人', { control: 'proposer' }),
  'changes.proposers.name': named('姓名或名称'),
  'changes.proposers.personId': named('对应人员', { control: 'person' }),
  'changes.proposers.contactPersonId': named('联系人', { control: 'person' }),
  'changes.proposers.constituency': named('代表团、界别'),
  'changes.proposers.phone': named('电话'),

  'unit.requestReturn.reason': named('退办理由', {
    often: { texts: ['所提事项不属于本单位职责', '主要职责在其他单位，本单位可以会办', '所提事项超出本级权限'] },
  }),
  'unit.requestReturn.basis': named('职责依据', { hint: '写明文件名称和条款' }),
  'unit.requestReturn.suggestedUnitId': named('建议承办单位', { control: 'unit' }),
  'office.decideReturn.granted': named('审核结论', { verdict: true, labels: yesNo('同意退办', '不同意退办') }),
  'office.decideReturn.newUnitId': named('改由何单位承办', { control: 'unit', hint: '同意退办时可以同时指定' }),

  'unit.requestExtension.until': named('申请延至'),

  'lead.plan.measures': named('办理措施'),
  'lead.plan.measures.what': named('措施'),
  'lead.plan.measures.unitId': named('责任单位', { suggest: 'myUnit', control: 'unit' }),
  'lead.plan.measures.personName': named('责任人'),
  'principal.takeLead.note': named('领办要求'),
  'lead.requestOpinion.question': named('需会办单位答复的问题'),
  'lead.requestOpinion.coIds': named('征求哪些会办单位', { control: 'coHandling', hint: '不选即为全部会办单位' }),
  'co.submitOpinion.text': named('会办意见'),
  'co.submitOpinion.stance': named('总体态度', {
    verdict: true,
    labels: { support: '支持', partly: '部分支持', object: '不支持', noObjection: '无意见' },
  }),
  'lead.adoptOpinion.adopted': named('采纳情况', {
    verdict: true,
    labels: { full: '全部采纳', partly: '部分采纳', no: '未采纳' },
  }),
  'lead.adoptOpinion.reason': named('未采纳部分的理由', { hint: '未全部采纳时填写' }),
  'lead.requestSupplement.why': named('为何要求补充', {
    labels: { noSubstance: '没有实质内容', offQuestion: '答非所问', unsigned: '未经单位负责人签署' },
  }),
  'lead.requestSupplement.what': named('要求补充的内容'),

  'co.countersign.agreed': named('会签结论', { verdict: true, labels: yesNo('同意', '有不同意见') }),
  'lead.recordResearch.on': named('调研日期', { suggest: 'today' }),
  'lead.recordResearch.summary': named('调研情况'),

  'lead.recordContact.kind': named('沟通方式', {
    labels: {
      meeting: '见面',
      visit: '走访',
      symposium: '座谈',
      inspection: '调研视察',
      phone: '电话',
      online: '网络',
    },
  }),
  'lead.recordContact.at': named('沟通时间', { suggest: 'now' }),
  'lead.recordContact.place': named('地点'),
  'lead.recordContact.unitPeople': named('本单位参加人员', { suggest: 'me', control: 'unitPerson' }),
  'lead.recordContact.summary': named('沟通情况'),
  'proposer.confirmContact.confirmed': named('沟通联系是否属实', { labels: yesNo('属实', '不属实') }),
  'proposer.confirmContact.comment': named('补充说明'),
  'proposer.waiveContact.reason': named('原因'),
  'lead.apologise.text': named('沟通说明内容'),

  'lead.draftReply.body': named('答复正文', { control: 'letter', outline: ['办理情况', '采纳情况', '下一步计划'] }),
  'lead.draftReply.outcome': named('办理结果', { labels: OUTCOME_LABELS }),
  'lead.draftReply.publicity': named('公开方式', {
    starts: 'proactive',
    labels: { proactive: '主动公开', onRequest: '依申请公开', closed: '不予公开' },
  }),
  'lead.draftReply.publicityReason': named('不予公开的理由', { hint: '不予公开时填写' }),
  'lead.draftReply.commitments': named('承诺事项'),
  'lead.draftReply.commitments.supersedes': named('替代此前的承诺', { control: 'commitment' }),
  'lead.sendReply.channel': named('送达方式', {
    verdict: true,
    labels: { online: '网上送达', post: '邮寄送达', inPerson: '当面送交' },
  }),
  'lead.sendReply.sentOn': named('答复日期', { suggest: 'today' }),
  'lead.sendReply.scanId': named('扫描件', { control: 'attachment', hint: '补录以前的日期时须附' }),
  'lead.recordDelivery.deliveredOn': named('送达日期', { suggest: 'today' }),
  'lead.recordDelivery.scanId': named('签收回执扫描件', { control: 'attachment' }),
  'lead.recordUndelivered.why': named('退件原因'),
  'lead.reissueReply.reason': named('更正原因'),
  'lead.publishReply.publishedOn': named('公开日期', { suggest: 'today' }),
  'lead.publishReply.extent': named('公开内容', { labels: { full: '全文', summary: '摘要' } }),
  'lead.publishReply.url': named('公开网址'),
  subject: named('文稿', { control: 'subject' }),
  'subject.kind': named('种类', {
    labels: { reply: '答复', opinion: '会办意见', extension: '延期申请', commitment: '承诺事项', followUp: '二次答复' },
  }),
  'subject.id': named('标识'),
  'principal.sign.subject.contentHash': named('内容摘要'),
  'principal.sendBack.comment': named('修改意见'),

  commitmentId: named('承诺事项', { control: 'commitment' }),
  'commitment.report.text': named('进展情况'),
  'commitment.claim.evidence': named('完成的证明材料', { control: 'attachment' }),
  'commitment.carryOver.newBy': named('转为何时完成'),
  'commitment.explainAtTermEnd.text': named('说明内容'),
  'lead.draftFollowUp.commitmentIds': named('所答复的承诺事项', { control: 'commitment', suggest: 'all' }),
  'lead.draftFollowUp.body': named('二次答复正文', { control: 'letter', outline: ['承诺落实情况', '下一步安排'] }),
  'lead.draftFollowUp.outcome': named('办理结果', { labels: OUTCOME_LABELS }),
  'proposer.evaluateFollowUp.result': named('对落实情况', { labels: SCALE }),

  'proposer.evaluate.result': named('对办理结果', { labels: SCALE }),
  'proposer.evaluate.process': named('对办理过程', { labels: SCALE }),
  'proposer.reviseEvaluation.result': named('对办理结果', { labels: SCALE }),
  'proposer.reviseEvaluation.process': named('对办理过程', { labels: SCALE }),
  'proposer.reviseEvaluation.comment': named('更改的原因'),
  'proposer.evaluate.comment': named('意见和建议', {
    hint: '不满意的请写明原因',
    often: {
      beside: 'dissatisfied',
      texts: [
        '答复没有针对所提的问题',
        '措施不具体，或者没有时限',
        '所提问题还没有解决',
        '不认同不予解决的理由',
        '答复前没有充分沟通',
      ],
    },
  }),
  onBehalfOf: named('纸质件录入'),
  'onBehalfOf.personId': named('由谁填写', { control: 'proposerPerson' }),
  'onBehalfOf.evidence': named('纸质件扫描件', { control: 'attachment' }),
  'onBehalfOf.receivedOn': named('收到日期', { suggest: 'today' }),
};
