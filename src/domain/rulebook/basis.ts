/**
 * 依据 · which rule of the locality each command and each refusal rests on: 《instrument》article, or 本地默认规则 where no
 * text says it. Both lists are whole: the compiler refuses a command or an obstacle without one.
 */
import type { CommandType } from '../commands.js';
import { decidesOf } from './decides.js';
import type { Rulebook, SectionKey } from './schema.js';
import type { Occasion, WindowKey } from './windows.js';
import { ruleFor } from './windows.js';

type Source = (book: Rulebook, of: Occasion) => string;
export const OURS = '本地默认规则';

const window =
  (key: WindowKey): Source =>
  (book, of) =>
    ruleFor(book.windows[key], of).source;
const rule =
  <S extends SectionKey>(section: S, name: Exclude<keyof Rulebook[S], 'source' | 'sources'>): Source =>
  (book) =>
    book[section].sources[name as string] ?? book[section].source;
const ours: Source = () => 'default';

const COMMANDS: Record<CommandType, Source> = {
  'office.assign': window('assignRecess'),
  'office.undoAssign': ours,
  'office.addCo': ours,
  'office.withdrawUnit': ours,
  'office.reassign': ours,
  'office.decideReturn': window('decideReturn'),
  'office.reviewReply': rule('letter', 'officeReview'),
  'office.rehandle': window('rehandle'),
  'office.urge': ours,
  'security.requestSeal': ours,
  'security.seal': ours,
  'office.recordOffline': ours,
  'office.closeOffline': ours,
  'office.close': rule('evaluation', 'silentAfter'),
  'office.archive': rule('retention', 'caseYears'),
  'office.linkHandling': ours,
  'office.unlinkHandling': ours,
  'office.merge': ours,
  'office.convert': ours,
  'office.withdraw': rule('withdrawal', 'until'),
  'office.correctRegistration': ours,
  'office.void': ours,
  'unit.accept': window('signIn'),
  'unit.requestReturn': window('returnRequest'),
  'lead.plan': window('plan'),
  'principal.takeLead': rule('letter', 'signer'),
  'lead.requestOpinion': window('coOpinion'),
  'co.submitOpinion': window('coOpinion'),
  'lead.adoptOpinion': window('adoptOpinion'),
  'lead.requestSupplement': window('resubmitOpinion'),
  'lead.urgeOpinion': ours,
  'lead.recordContact': window('firstContact'),
  'lead.draftReply': rule('classes', 'items'),
  'lead.submitReply': window('reply'),
  'unitOffice.review': rule('letter', 'unitReview'),
  'principal.sign': rule('letter', 'signer'),
  'principal.sendBack': rule('letter', 'signer'),
  'lead.sendReply': window('reply'),
  'lead.recordDelivery': rule('letter', 'deemedReceiptDays'),
  'lead.recordUndelivered': rule('letter', 'deemedReceiptDays'),
  'lead.reissueReply': ours,
  'lead.apologise': rule('evaluation', 'dimensions'),
  'proposer.confirmContact': window('confirmContact'),
  'proposer.waiveContact': rule('contact', 'confirmedBeforeSubmit'),
  'proposer.evaluate': rule('evaluation', 'raters'),
  'proposer.requestWithdrawal': rule('withdrawal', 'until'),
  'office.markHard': window('replyHard'),
  'unit.requestExtension': window('extensionAsk'),
  'office.decideExtension': window('decideExtension'),
  'office.waiveOpinion': rule('coOpinion', 'blocksReply'),
  'office.decideSupplement': rule('coOpinion', 'maxSupplements'),
  'office.mediate': ours,
  'office.releaseContact': rule('contact', 'confirmedBeforeSubmit'),
  'co.countersign': rule('letter', 'countersign'),
  'lead.recordResearch': ours,
  'office.superviseOrder': rule('reminders', 'ladders'),
  'body.markKey': () => '代表法(2025-03-11)第五十二条',
  'body.unmarkKey': () => '代表法(2025-03-11)第五十二条',
  'body.recordSupervision': () => '代表法(2025-03-11)第五十二条',
  'body.urgeEvaluation': rule('evaluation', 'silentAfter'),
  'body.recordConference': rule('evaluation', 'onDissatisfiedAgain'),
  'body.recordUnavailable': rule('evaluation', 'raters'),
  'proposer.reviseEvaluation': rule('evaluation', 'revisionWorkdays'),
  'proposer.objectAssignment': ours,
  'commitment.report': rule('classes', 'items'),
  'commitment.claim': rule('classes', 'items'),
  'office.confirmFulfilment': rule('classes', 'items'),
  'commitment.carryOver': rule('classes', 'items'),
  'commitment.declareImpossible': rule('classes', 'items'),
  'commitment.explainAtTermEnd': rule('classes', 'items'),
  'lead.draftFollowUp': rule('classes', 'items'),
  'proposer.evaluateFollowUp': rule('evaluation', 'raters'),
  'lead.publishReply': window('publish'),
  'office.reviewOpenness': () => '政府信息公开条例(2019)第十七条',
};

const OBSTACLES = {
  'apology.contact': COMMANDS['lead.apologise'],
  'apology.not_owed': COMMANDS['lead.apologise'],
  'assign.before_body': ours,
  'assign.cos': ours,
  'assign.future': ours,
  'assign.lead_unknown': ours,
  'assign.leads': ours,
  'assign.mode': ours,
  'assign.mode_unknown': ours,
  'assign.reason': ours,
  'assign.unit_twice': ours,
  'case.unfit': ours,
  'close.apology': rule('evaluation', 'dimensions'),
  'close.unsettled': rule('evaluation', 'silentAfter'),
  'commitment.not_kept': rule('classes', 'items'),
  'commitment.not_later': rule('classes', 'items'),
  'commitment.unknown': rule('classes', 'items'),
  'conference.future': rule('evaluation', 'onDissatisfiedAgain'),
  'contact.confirmed_already': window('confirmContact'),
  'contact.future': window('firstContact'),
  'contact.not_present': window('confirmContact'),
  'contact.unconfirmed': rule('contact', 'confirmedBeforeSubmit'),
  'contact.unknown': window('confirmContact'),
  'contact.waive_lead_only': rule('contact', 'confirmedBeforeSubmit'),
  'countersign.missing': rule('letter', 'countersign'),
  'countersign.no_draft': rule('letter', 'countersign'),
  'countersign.not_asked': rule('letter', 'countersign'),
  'date.future': ours,
  'delivery.before_sending': ours,
  'delivery.future': ours,
  'evaluation.already': rule('evaluation', 'raters'),
  'evaluation.dimension': rule('evaluation', 'dimensions'),
  'evaluation.scale': rule('evaluation', 'scale'),
  'evaluation.before_reply': window('feedback'),
  'evaluation.none': rule('evaluation', 'revisionWorkdays'),
  'evaluation.revised': rule('evaluation', 'revisionWorkdays'),
  'evaluation.revision_late': rule('evaluation', 'revisionWorkdays'),
  'evaluation.undelivered': window('feedback'),
  'extension.limit': window('replyHard'),
  'extension.not_later': window('extensionAsk'),
  'extension.rehandling': window('rehandle'),
  'extension.too_late': window('extensionAsk'),
  'extension.until': window('decideExtension'),
  'followUp.none': rule('classes', 'items'),
  'hard.already': window('replyHard'),
  'key.already': COMMANDS['body.markKey'],
  'key.none': COMMANDS['body.markKey'],
  'link.already': ours,
  'link.none': ours,
  'link.self': ours,
  'merge.self': ours,
  'openness.none': COMMANDS['office.reviewOpenness'],
  'opinion.missing': rule('coOpinion', 'blocksReply'),
  'opinion.no_co': ours,
  'opinion.unknown_co': ours,
  'opinion.urged_today': ours,
  'order.past': ours,
  'paper.future': rule('evaluation', 'paperEntryBy'),
  'plan.submitted': window('plan'),
  'proposer.new_lead': rule('evaluation', 'raters'),
  'proposer.unavailable': rule('evaluation', 'raters'),
  'proposer.unknown': ours,
  'offline.already': ours,
  'offline.co': ours,
  'offline.future': ours,
  'offline.before': ours,
  'offline.unreplied': ours,
  'publish.before_reply': window('publish'),
  'publish.closed': window('publish'),
  'publish.future': window('publish'),
  'reply.before_signing': rule('letter', 'signer'),
  'reply.commitment_needed': rule('classes', 'items'),
  'reply.commitment_unfit': rule('classes', 'items'),
  'reply.commitment_past': rule('classes', 'items'),
  'reply.future': window('reply'),
  'reply.no_draft': window('reply'),
  'reply.outcome': rule('classes', 'items'),
  'reply.scan': ours,
  'return.new_unit': window('decideReturn'),
  'return.pending': window('decideReturn'),
  'return.too_late': window('returnRequest'),
  'sign.beyond_delegation': rule('letter', 'signer'),
  'sign.subject_unknown': rule('letter', 'signer'),
  'undo.acted': ours,
  'undo.late': ours,
  'unit.ended': ours,
  'unit.on_case': ours,
  'urge.nothing': rule('evaluation', 'silentAfter'),
  'withdraw.last_lead': ours,
  'withdrawal.already': rule('withdrawal', 'until'),
  'withdrawal.late': rule('withdrawal', 'until'),
  'withdrawal.not_all': rule('withdrawal', 'until'),
} satisfies Record<string, Source>;
export type ObstacleCode = keyof typeof OBSTACLES;
export const OBSTACLE_CODES = Object.keys(OBSTACLES) as ObstacleCode[];

/** `名称(日期)第几条` as 《名称》第几条; the pages of the rulebook show the version. */
export function cited(source: string): string {
  if (source === 'default') return OURS;
  const [, name, article] = /^([^()]+)(?:\([^()]*\))?(第[^()]+条.*)$/.exec(source) ?? [];
  return name === undefined ? source : `《${name}》${article}`;
}

/** 由谁决定 is a rule of its own, and comes before the window that the decision has. */
const ruledBy = (book: Rulebook, type: CommandType, { kind }: Occasion): string | undefined =>
  decidesOf(book, type, kind)?.source;
export const basisOfCommand = (book: Rulebook, type: CommandType, of: Occasion): string =>
  cited(ruledBy(book, type, of) ?? COMMANDS[type](book, of));

/** 何人可以下达 · the policy is ours, but for who decides and who signs. */
export const basisOfGrant = (book: Rulebook, type: CommandType, of: Occasion): string =>
  cited(ruledBy(book, type, of) ?? (type.startsWith('principal.') ? COMMANDS['principal.sign'](book, of) : 'default'));

export const basisOf = (book: Rulebook, code: ObstacleCode, of: Occasion): string => cited(OBSTACLES[code](book, of));

/** What a refusal says, and on what it rests. */
export const based = (words: string, basis: string): string => `${words}(依据:${basis})`;
