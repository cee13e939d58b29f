import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { LoggedIn, Writes } from '../../platform/http/access.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import type { EndInput, GrantInput } from './roles.service.js';
import { endInput, grantInput, Roles } from './roles.service.js';

/** 角色 · every tenure of a person, past ones too; granted and ended. */
@Controller('api')
export class RolesController {
  constructor(private readonly roles: Roles) {}

  @Get('people/:id/roles')
  @LoggedIn('security-admin', 'audit-admin')
  of(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.roles.of(caller, id);
  }

  @Post('people/:id/roles')
  @Writes('security-admin')
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
  end(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: endInput }) input: EndInput,
  ) {
    return this.roles.end(caller, keyed, id, input);
  }
}
