import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { LoggedIn, Writes } from '../../platform/http/access.js';
import { Answers, IdParam, pageOf } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { pageQuery } from '../../platform/http/paging.js';
import { plain } from '../plain.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import { accountShape, openedAccount } from './answers.js';
import type { AccountInput } from './accounts.service.js';
import { accountInput, Accounts } from './accounts.service.js';

const accountsQuery = pageQuery.extend({ q: plain(50).optional() });

const ADMINISTERED = { 403: ['account.own'], 404: ['account.not_found'] };

/** 账号 · for the security administrator alone. */
@Controller('api/accounts')
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @LoggedIn('security-admin')
  @Answers('账号,按账号名', pageOf(accountShape), { refuses: { 400: ['request.invalid'] } })
  page(@CurrentCaller() caller: Caller, @Query({ schema: accountsQuery }) query: z.infer<typeof accountsQuery>) {
    return this.accounts.page(caller, query);
  }

  @Post()
  @Writes('security-admin')
  @Answers('开立账号', openedAccount, {
    status: 201,
    refuses: { 404: ['person.not_found'], 409: ['account.exists', 'account.name_taken'] },
  })
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
  @IdParam('账号')
  @Answers('停用账号:随即在所有地方退出', accountShape, { refuses: ADMINISTERED })
  disable(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.accounts.disable(caller, keyed, id);
  }

  @Post(':id/enable')
  @Writes('security-admin')
  @HttpCode(200)
  @IdParam('账号')
  @Answers('启用账号', accountShape, { refuses: ADMINISTERED })
  enable(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.accounts.enable(caller, keyed, id);
  }

  @Post(':id/unlock')
  @Writes('security-admin')
  @HttpCode(200)
  @IdParam('账号')
  @Answers('解除锁定', accountShape, { refuses: ADMINISTERED })
  unlock(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.accounts.unlock(caller, keyed, id);
  }

  @Post(':id/reset-password')
  @Writes('security-admin')
  @HttpCode(200)
  @IdParam('账号')
  @Answers('重置口令', openedAccount, { refuses: ADMINISTERED })
  resetPassword(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.accounts.resetPassword(caller, keyed, id);
  }
}
