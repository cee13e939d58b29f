/** 不予受理的回答 · each refusal of the engine as a problem with its code and what the reader should do (api.md). */
import { commandLabel } from '../domain/commands.js';
import { based, OURS } from '../domain/rulebook/basis.js';
import type { Refused } from '../domain/shared/refusal.js';
import { Problem } from '../platform/problem.js';

/** Expected refusals thrown out of the transaction, so that nothing of it stays. */
export class EngineRefusal extends Problem {}

export interface Change {
  seq: number;
  type: string;
  actor: string | null;
  label: string;
}

/** A hidden object and a missing one answer alike. */
export const notFound = (): EngineRefusal => new EngineRefusal(404, 'case.not_found', '没有这件建议提案,或您无权查看');

export const handlingNotFound = (): EngineRefusal =>
  new EngineRefusal(404, 'handling.not_found', '本件没有这个承办件,请刷新后重试');

export const keyReused = (): EngineRefusal =>
  new EngineRefusal(422, 'idempotency.key_reused', '同一幂等键已用于另一请求,请换用新的键');

export const versionConflict = (version: number, changes: readonly Change[]): EngineRefusal =>
  new EngineRefusal(412, 'case.version_conflict', '您看到的内容已有变动,请刷新核对后再办理', [], { version, changes });

export const forbidden = (basis = OURS): EngineRefusal =>
  new EngineRefusal(403, 'case.forbidden', based('您的岗位不能办理此事项', basis));

export const clockBeforeCase = (lastEventAt: string): EngineRefusal =>
  new EngineRefusal(409, 'demo.clock_before_case', '演示时钟早于本件最近一次办理,请把时钟调到其后', [], {
    lastEventAt,
  });

export const numberTaken = (number: string): EngineRefusal =>
  new EngineRefusal(409, 'case.number_taken', based(`本次会议已登记第 ${number} 号,请核对编号`, OURS), [
    { path: 'number', code: 'case.number_taken', message: '编号已登记' },
  ]);

export const invalid = (path: string, message: string): EngineRefusal =>
  new EngineRefusal(400, 'request.invalid', '请求内容有误,请按提示更正', [{ path, code: 'request.invalid', message }]);

export function refused(refusal: Refused): EngineRefusal {
  switch (refusal.code) {
    case 'case.not_admitted': {
      const { state, stateLabel, admitted } = refusal;
      const labels = admitted.map(commandLabel);
      const hint = labels.length > 0 ? `,现在可以:${labels.join('、')}` : '';
      const title = based(`当前为“${stateLabel}”,不能办理此事项${hint}`, refusal.basis);
      return new EngineRefusal(409, refusal.code, title, [], {
        state,
        stateLabel,
        admitted,
      });
    }
    case 'case.precondition':
      return new EngineRefusal(409, refusal.code, '尚有条件未满足,请逐项办妥后再提交', refusal.obstacles);
    case 'case.subject_ambiguous':
      return new EngineRefusal(409, refusal.code, based('有多份材料待签,请指明签发哪一份', refusal.basis), [], {
        subjects: refusal.subjects,
      });
    case 'case.content_changed':
      return new EngineRefusal(409, refusal.code, based('内容已改动,请重新阅看后签发', refusal.basis), [], {
        expected: refusal.expected,
        actual: refusal.actual,
      });
    case 'request.invalid':
      return new EngineRefusal(400, refusal.code, '请求内容有误,请按提示更正', refusal.obstacles);
  }
}
