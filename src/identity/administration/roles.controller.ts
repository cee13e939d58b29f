import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { LoggedIn, Writes } from '../../platform/http/access.js';
import { Answers, IdParam, pageOf } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import { namedTenure, tenureShape } from './answers.js';
import type { EndInput, GrantInput } from './roles.service.js';
import { endInput, grantInput, Roles } from './roles.service.js';

/** 角色 · every tenure of a person, past ones too; granted and ended. */
@Controller('api')
export class RolesController {
  constructor(private readonly roles: Roles) {}

  @Get('people/:id/roles')
  @LoggedIn('security-admin', 'audit-admin')
  @IdParam('人员')
  @Answers('某人的全部任职,新的在前', pageOf(namedTenure), { refuses: { 404: ['person.not_found'] } })
  of(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.roles.of(caller, id);
  }

  @Post('people/:id/roles')
  @Writes('security-admin')
  @IdParam('人员')
  @Answers('授予角色', tenureShape, {
    status: 201,
    refuses: { 403: ['role.own'], 404: ['person.not_found'], 409: ['role.excluded', 'role.already_held'] },
  })
  grant(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: grantInput }) input: GrantInput,
  ) {
    return this.roles.grant(caller, keyed, id, input);
  }

  @Post('roles/:id/end')
  @Writes('security-admin')
  @HttpCode(200)
  @IdParam('任职')
  @Answers('终止角色', tenureShape, {
    refuses: { 403: ['role.own'], 404: ['role.not_found'], 409: ['role.ended'] },
  })
  end(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: endInput }) input: EndInput,
  ) {
    return this.roles.end(caller, keyed, id, input);
  }
}
