import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { LoggedIn, Writes } from '../../platform/http/access.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { pageQuery } from '../../platform/http/paging.js';
import { plain } from '../plain.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import type { AccountInput } from './accounts.service.js';
import { accountInput, Accounts } from './accounts.service.js';

const accountsQuery = pageQuery.extend({ q: plain(50).optional() });

/** 账号 · for the security administrator alone. */
@Controller('api/accounts')
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @LoggedIn('security-admin')
  page(@CurrentCaller() caller: Caller, @Query({ schema: accountsQuery }) query: z.infer<typeof accountsQuery>) {
    return this.accounts.page(caller, query);
  }

  @Post()
  @Writes('security-admin')
  open(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: accountInput }) input: AccountInput,
  ) {
    return this.accounts.open(caller, keyed, input);
  }

  @Post(':id/disable')
  @Writes('security-admin')
  @HttpCode(200)
  disable(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.accounts.disable(caller, keyed, id);
  }

  @Post(':id/enable')
  @Writes('security-admin')
  @HttpCode(200)
  enable(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.accounts.enable(caller, keyed, id);
  }

  @Post(':id/unlock')
  @Writes('security-admin')
  @HttpCode(200)
  unlock(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.accounts.unlock(caller, keyed, id);
  }

  @Post(':id/reset-password')
  @Writes('security-admin')
  @HttpCode(200)
  resetPassword(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.accounts.resetPassword(caller, keyed, id);
  }
}
