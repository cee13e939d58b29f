import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { LoggedIn, Writes } from '../../platform/http/access.js';
import { Answers, IdParam, pageOf } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import type { PageQuery } from '../../platform/http/paging.js';
import { pageQuery } from '../../platform/http/paging.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import { delegationShape, namedDelegation } from './answers.js';
import type { DelegationInput } from './delegations.service.js';
import { delegationInput, Delegations } from './delegations.service.js';

/** 委托签发 · by the principal who will be away, or by the head of the government office for one who is. */
@Controller('api/delegations')
export class DelegationsController {
  constructor(private readonly delegations: Delegations) {}

  @Get()
  @LoggedIn('office-clerk', 'office-head', 'audit-admin', 'unit-clerk', 'unit-office', 'deputy-head', 'unit-principal')
  @Answers('委托签发,新的在前', pageOf(namedDelegation), { refuses: { 400: ['request.invalid'] } })
  page(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.delegations.page(caller, query);
  }

  @Post()
  @Writes('unit-principal', 'office-head')
  @Answers('委托签发:主要负责人外出期间由分管领导签发,到期自行终止', delegationShape, {
    status: 201,
    refuses: {
      403: ['delegation.other_unit'],
      409: ['delegation.not_allowed', 'delegation.not_deputy', 'delegation.no_principal', 'delegation.overlaps'],
    },
  })
  make(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: delegationInput }) input: DelegationInput,
  ) {
    return this.delegations.make(caller, keyed, input);
  }

  @Post(':id/end')
  @Writes('unit-principal', 'office-head')
  @HttpCode(200)
  @IdParam('委托')
  @Answers('提前终止委托', delegationShape, { refuses: { 404: ['delegation.not_found'], 409: ['delegation.ended'] } })
  end(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.delegations.end(caller, keyed, id);
  }
}
