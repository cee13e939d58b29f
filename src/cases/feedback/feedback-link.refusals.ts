/** 评价链接的回绝 · each says what to do, to somebody who has nobody to ask but the office. */
import { LINK_TRIES } from '../../domain/feedback-link.js';
import { Problem } from '../../platform/problem.js';

export class LinkRefusals {
  private readonly whom: string;

  /** @param phone of the office, where the installation knows it */
  constructor(phone: string | null) {
    this.whom = phone === null ? '请与政府办公室联系' : `请拨打政府办公室电话 ${phone}`;
  }

  unknown = (): Problem =>
    new Problem(404, 'feedback_link.unknown', `链接不完整或不正确,请从短信中重新点开;仍打不开,${this.whom}`);
  expired = (): Problem => new Problem(410, 'feedback_link.expired', `链接已过期,如尚未评价,${this.whom}`);
  used = (): Problem => new Problem(410, 'feedback_link.used', `这次答复您已经评价过了,如要更改,${this.whom}`);
  ended = (): Problem =>
    new Problem(410, 'feedback_link.ended', `这条链接已失效:答复已更新,或已不需评价。请点开最新的短信,或${this.whom}`);
  locked = (): Problem =>
    new Problem(423, 'feedback_link.locked', `号码已输错 ${LINK_TRIES} 次,为保护您的评价,链接已锁定,${this.whom}`);
  wrong = (left: number): Problem =>
    new Problem(403, 'feedback_link.wrong_number', `与收到短信的手机号不符,请核对后重新输入,还可以试 ${left} 次`);
  unproven = (): Problem =>
    new Problem(403, 'feedback_link.number_required', '时间较久,为保护您的评价,请重新输入手机号后四位');
}
