/** 督查 · what falls due, what will not make it, what waits for a decision, 督办单 and 重点督办 (design.md 5). */
import { Controller, Get, Query } from '@nestjs/common';
import { OVERSEERS, SUPERVISORS } from '../../domain/access/supervisors.js';
import { CurrentCaller } from '../../identity/session.guard.js';
import type { Caller } from '../../identity/sessions.js';
import { LoggedIn } from '../../platform/http/access.js';
import { Answers, pageOf } from '../../platform/http/documented.js';
import {
  decisionShape,
  dueDateShape,
  keyCaseShape,
  lightCountShape,
  lightShape,
  orderShape,
  rehearsalShape,
  stripShape,
  warningShape,
} from './answers.js';
import type { DecisionQuery } from './decisions.queries.js';
import { decisionQuery } from './decisions.queries.js';
import type { DueQuery } from './due.queries.js';
import { dueQuery } from './due.queries.js';
import type { KeyCaseQuery } from './key-cases.queries.js';
import { keyCaseQuery } from './key-cases.queries.js';
import type { LightCountQuery, LightQuery } from './lights.queries.js';
import { lightCountQuery, lightQuery } from './lights.queries.js';
import type { OrderQuery } from './orders.queries.js';
import { orderQuery } from './orders.queries.js';
import type { RehearsalQuery } from './rehearsal.service.js';
import { rehearsalQuery, Rehearsals } from './rehearsal.service.js';
import type { StripQuery } from './strip.queries.js';
import { stripQuery } from './strip.queries.js';
import { Supervision } from './supervision.service.js';
import type { WarningQuery } from './warnings.queries.js';
import { warningQuery } from './warnings.queries.js';

const INVALID = { refuses: { 400: ['request.invalid'] } };

@Controller('api/supervision')
export class SupervisionController {
  constructor(
    private readonly supervision: Supervision,
    private readonly rehearsals: Rehearsals,
  ) {}

  @Get('strip')
  @LoggedIn(...SUPERVISORS)
  @Answers('期限日程:今后 30 个工作日各有何事届满', stripShape, INVALID)
  strip(@CurrentCaller() caller: Caller, @Query({ schema: stripQuery }) query: StripQuery) {
    return this.supervision.strip(caller, query);
  }

  @Get('due')
  @LoggedIn(...SUPERVISORS)
  @Answers('届满清单:某段日子里届满的各项期限,早的在前', pageOf(dueDateShape), INVALID)
  due(@CurrentCaller() caller: Caller, @Query({ schema: dueQuery }) query: DueQuery) {
    return this.supervision.due(caller, query);
  }

  @Get('lights')
  @LoggedIn(...SUPERVISORS)
  @Answers('红黄绿灯:各件或各承办件,连同期限和理由,急的在前', pageOf(lightShape), INVALID)
  lights(@CurrentCaller() caller: Caller, @Query({ schema: lightQuery }) query: LightQuery) {
    return this.supervision.lights(caller, query);
  }

  @Get('lights/units')
  @LoggedIn(...SUPERVISORS)
  @Answers('红黄绿灯的数目,按单位', lightCountShape, INVALID)
  lightCounts(@CurrentCaller() caller: Caller, @Query({ schema: lightCountQuery }) query: LightCountQuery) {
    return this.supervision.lightCounts(caller, query);
  }

  @Get('warnings')
  @LoggedIn(...SUPERVISORS)
  @Answers('督查预警:照此难以按期答复的,期限近的在前', pageOf(warningShape), INVALID)
  warnings(@CurrentCaller() caller: Caller, @Query({ schema: warningQuery }) query: WarningQuery) {
    return this.supervision.warnings(caller, query);
  }

  @Get('decisions')
  @LoggedIn(...OVERSEERS)
  @Answers('待政府办决定的事项,急的在前', pageOf(decisionShape), INVALID)
  decisions(@CurrentCaller() caller: Caller, @Query({ schema: decisionQuery }) query: DecisionQuery) {
    return this.supervision.decisions(caller, query);
  }

  @Get('orders')
  @LoggedIn(...SUPERVISORS)
  @Answers('督办单,新的在前', pageOf(orderShape), INVALID)
  orders(@CurrentCaller() caller: Caller, @Query({ schema: orderQuery }) query: OrderQuery) {
    return this.supervision.orders(caller, query);
  }

  @Get('rehearsal')
  @LoggedIn(...OVERSEERS)
  @Answers('发出前的预览:催办、督办单通知什么、通知谁', rehearsalShape, {
    refuses: { 400: ['request.invalid'], 404: ['case.not_found'] },
  })
  rehearsal(@CurrentCaller() caller: Caller, @Query({ schema: rehearsalQuery }) query: RehearsalQuery) {
    return this.rehearsals.ofNotice(caller, query);
  }

  @Get('key-cases')
  @LoggedIn(...SUPERVISORS)
  @Answers('重点督办件及督办活动,新的在前', pageOf(keyCaseShape), INVALID)
  keyCases(@CurrentCaller() caller: Caller, @Query({ schema: keyCaseQuery }) query: KeyCaseQuery) {
    return this.supervision.keyCases(caller, query);
  }
}
