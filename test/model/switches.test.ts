/**
 * 规则的开关 · each switch of the rulebook (domain.md A1) changes what it names and nothing else: the same cases go the
 * same ways under two localities that differ in this one rule, and every answer that is not the same is listed here.
 */
import { COMMANDS } from '../../src/domain/commands.js';
import type { ResultClass } from '../../src/domain/rulebook/schema.js';
import type { Patch, Road } from '../support/two-localities.js';
import { differences } from '../support/two-localities.js';

const decidedBy = (type: string, by: 'head' | 'body'): Patch => ({ decides: { [type]: { by, source: 'default' } } });
const solved = (label: string, outcome: 'solved' | 'planned'): ResultClass => ({
  label,
  name: label,
  outcomes: [outcome],
  needsDate: false,
  createsCommitment: false,
  resolved: true,
  accomplished: true,
});
const everySigner: Patch = { evaluation: { raters: 'everySigner' } };

type Switch = [title: string, road: Road, patch: Patch, changes: string[]];
const SWITCHES: Switch[] = [
  [
    '退办由人大、政协机关决定',
    { along: 'leadAndCo' },
    decidedBy('office.decideReturn', 'body'),
    [
      '待办 office.decideReturn npc-staff:添上',
      '待办 office.decideReturn office-clerk:没有了',
      '谁可以 office.decideReturn:office-clerk、office-head → npc-staff',
    ],
  ],
  [
    '答复由政府办负责人审核',
    { along: 'sole' },
    decidedBy('office.reviewReply', 'head'),
    [
      '待办 office.reviewReply office-clerk:没有了',
      '待办 office.reviewReply office-head:添上',
      '谁可以 office.reviewReply:office-clerk、office-head → office-head',
    ],
  ],
  [
    '每位提出人都评价',
    { along: 'decidingOnPromises' },
    everySigner,
    [
      '率的说明 satisfaction',
      '率的说明 satisfactionStrict',
      '结果 lead.recordDelivery:feedback不同',
      '结果 lead.recordUndelivered:feedback不同',
      '结果 proposer.evaluate:承办件、feedback不同',
      '结果 proposer.evaluate:承办件、告知、decideRehandle、feedback不同',
      '结果 proposer.reviseEvaluation:承办件、conference、decideRehandle、feedback不同',
      '计数 case.firstResult',
      '计数 case.process',
      '计数 case.result',
      '计数 lead.firstResult',
      '计数 lead.process',
      '计数 lead.result',
    ],
  ],
  [
    '每位提出人都评价,半数满意即可',
    { along: 'decidingOnPromises', base: everySigner },
    { evaluation: { passMark: 0.5 } },
    ['结果 proposer.evaluate:承办件、告知、decideRehandle不同'],
  ],
  [
    '领衔人综合各提出人意见评价',
    { along: 'sole' },
    { evaluation: { raters: 'leadCombined' } },
    ['率的说明 satisfaction', '率的说明 satisfactionStrict'],
  ],
  [
    '催询九次才算未反馈',
    { along: 'silent' },
    { evaluation: { silentAfter: { urges: 9, apartWorkdays: 0 } } },
    ['待办 office.close office-clerk:没有了', '结果 office.close:可以 → close.unsettled'],
  ],
  [
    '会办单位会签答复',
    { along: 'leadAndCo' },
    { letter: { countersign: true } },
    [
      '待办 co.countersign unit-clerk:添上',
      '结果 co.countersign:countersign.not_asked → 可以',
      '结果 lead.submitReply:opinion.missing → opinion.missing、countersign.missing',
      '结果 lead.submitReply:可以 → countersign.missing',
    ],
  ],
  [
    '不得委托签发',
    { along: 'sole' },
    { letter: { delegation: 'no' } },
    [
      '谁可以 principal.sendBack:delegate、unit-principal → unit-principal',
      '谁可以 principal.sign:delegate、unit-principal → unit-principal',
    ],
  ],
  [
    '会办意见不妨碍答复',
    { along: 'leadAndCo' },
    { coOpinion: { blocksReply: false } },
    ['结果 lead.submitReply:opinion.missing → 可以'],
  ],
  [
    '分管领导也可签发',
    { along: 'sole' },
    { letter: { signer: 'deputy-head' } },
    [
      '待办 principal.sign deputy-head:添上',
      '谁可以 principal.sendBack:delegate、unit-principal → delegate、deputy-head、unit-principal',
      '谁可以 principal.sign:delegate、unit-principal → delegate、deputy-head、unit-principal',
    ],
  ],
  ['本单位核稿', { along: 'sole' }, { letter: { unitReview: true } }, ['结果 lead.submitReply:承办件、告知不同']],
  ['政府办不审核', { along: 'sole' }, { letter: { officeReview: false } }, ['结果 lead.submitReply:承办件、告知不同']],
  [
    '见面不须确认',
    { along: 'sole' },
    { contact: { confirmedBeforeSubmit: false } },
    ['结果 lead.submitReply:contact.unconfirmed → 可以'],
  ],
  [
    '电话也算见面',
    { along: 'sole' },
    { contact: { meetingKinds: ['meeting', 'phone'] } },
    ['率的说明 meeting', '结果 lead.recordContact:承办件、confirmContact不同'],
  ],
  [
    '逾期也可申请退办',
    { along: 'sole', later: 30 },
    { returns: { lateAllowed: true } },
    ['结果 unit.requestReturn:return.too_late → 可以'],
  ],
  [
    '补充意见一律由政府办定',
    { along: 'supplementing' },
    { coOpinion: { maxSupplements: 0 } },
    ['结果 lead.requestSupplement:承办件、告知、resubmitOpinion不同'],
  ],
  [
    '评价只有两档',
    { along: 'sole' },
    { evaluation: { scale: ['satisfied', 'dissatisfied'] } },
    [
      '结果 proposer.evaluate:evaluation.undelivered → evaluation.scale、evaluation.undelivered',
      '结果 proposer.evaluate:可以 → evaluation.scale',
      '表单 proposer.evaluate',
      '表单 proposer.evaluateFollowUp',
      '表单 proposer.reviseEvaluation',
    ],
  ],
  [
    '不评价办理过程',
    { along: 'sole' },
    { evaluation: { dimensions: ['result'] } },
    [
      '结果 proposer.evaluate:evaluation.undelivered → evaluation.dimension、evaluation.undelivered',
      '结果 proposer.evaluate:可以 → evaluation.dimension',
      '表单 proposer.evaluate',
      '表单 proposer.reviseEvaluation',
    ],
  ],
  [
    '纸质评价只由政府办录入',
    { along: 'sole' },
    { evaluation: { paperEntryBy: 'office' } },
    [
      '谁可以代录 proposer.confirmContact:npc-staff、office-clerk、office-head → office-clerk、office-head',
      '谁可以代录 proposer.evaluate:npc-staff、office-clerk、office-head → office-clerk、office-head',
      '谁可以代录 proposer.objectAssignment:npc-staff、office-clerk、office-head → office-clerk、office-head',
      '谁可以代录 proposer.requestWithdrawal:npc-staff、office-clerk、office-head → office-clerk、office-head',
      '谁可以代录 proposer.waiveContact:npc-staff、office-clerk、office-head → office-clerk、office-head',
    ],
  ],
  [
    '满意率以全部已答复的件为基数',
    { along: 'sole' },
    { evaluation: { base: 'all' } },
    [
      '率的说明 firstRoundSatisfaction',
      '率的说明 processSatisfaction',
      '率的说明 satisfaction',
      '率的说明 satisfactionStrict',
      '计数 case.base',
      '计数 case.processBase',
      '计数 lead.base',
      '计数 lead.processBase',
      '计数 promise.base',
      '计数 promise.processBase',
    ],
  ],
  [
    '评价不得隔日更改',
    { along: 'decidingOnPromises', later: 3 },
    { evaluation: { revisionWorkdays: 0 } },
    ['结果 proposer.reviseEvaluation:可以 → evaluation.revision_late'],
  ],
  [
    '不满意由政府办决定是否重新办理',
    { along: 'sole' },
    { evaluation: { onDissatisfied: 'decide' } },
    ['结果 proposer.evaluate:全件、承办件、告知、decideRehandle、feedback、rehandle不同'],
  ],
  [
    '再次不满意即重新办理',
    { along: 'superseding' },
    { evaluation: { onDissatisfiedAgain: 'rehandle' } },
    ['结果 proposer.evaluate:全件、承办件、告知、conference、feedback、rehandle不同'],
  ],
  [
    '再次不满意组织专家评估',
    { along: 'superseding' },
    { evaluation: { onDissatisfiedAgain: 'assessment' } },
    ['结果 proposer.evaluate:conference不同'],
  ],
  [
    '交办后不得撤回',
    { along: 'withdrawing' },
    { withdrawal: { until: 'assigned' } },
    [
      '待办 office.withdraw office-clerk:没有了',
      '结果 office.withdraw:withdrawal.not_all → withdrawal.late、withdrawal.not_all',
      '结果 office.withdraw:可以 → withdrawal.late',
      '结果 proposer.requestWithdrawal:withdrawal.already → withdrawal.late、withdrawal.already',
      '结果 proposer.requestWithdrawal:可以 → withdrawal.late',
    ],
  ],
  [
    '网上答复九日后视为收到',
    { along: 'sole' },
    { letter: { deemedReceiptDays: 9 } },
    ['结果 lead.sendReply:feedback不同'],
  ],
  [
    '只有独办',
    { along: 'leadAndCo' },
    { modes: ['sole'] },
    [
      '结果 office.assign:assign.cos → assign.mode_unknown',
      '结果 office.assign:可以 → assign.mode_unknown',
      '表单 office.assign',
    ],
  ],
  ['黄灯提早亮', { along: 'sole' }, { lights: { yellowWorkdays: 50 } }, ['灯色 各期限']],
  [
    '称协办、答复率',
    { along: 'leadAndCo' },
    { wording: { coUnit: '协办', replyRate: '答复率' } },
    ['率的说明 coOpinionOnTime', '率的说明 reply', '率的说明 replyOnTime'],
  ],
  [
    '办理结果分类另定',
    { along: 'promising' },
    { classes: { items: [solved('甲', 'solved'), solved('乙', 'planned')] } },
    [
      '率的说明 accomplishment',
      '率的说明 resolution',
      '结果 lead.draftReply:可以 → reply.commitment_unfit',
      '表单 lead.draftFollowUp',
      '表单 lead.draftReply',
      '计数 case.isResolved',
      '计数 case.resultClass',
      '计数 lead.isResolved',
      '计数 lead.resultClass',
    ],
  ],
  ['归档保存年限不改变办理', { along: 'sole' }, { retention: { caseYears: 99 } }, []],
];

test.each(SWITCHES)('%s', (_title, road, patch, changes) => {
  expect(differences(road, patch)).toEqual([...changes].sort());
});

test('由谁决定的规则,只改变这一项由谁办、等谁办', () => {
  const offices = [...COMMANDS.keys()].filter((type) => type.startsWith('office.'));
  const changed = offices.flatMap((type) => {
    const found = differences({ along: 'sole' }, decidedBy(type, 'head'));
    const others = found.filter((d) => ![`谁可以 ${type}:`, `待办 ${type} `].some((own) => d.startsWith(own)));
    expect([type, others]).toEqual([type, []]);
    return found.length > 0 ? [type] : [];
  });
  expect(changed.length).toBeGreaterThan(12);
});
