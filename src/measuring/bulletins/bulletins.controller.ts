/** 通报 · drafted every month by itself or when asked, edited, issued with its number, or withdrawn. */
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { SUPERVISORS } from '../../domain/access/supervisors.js';
import { CurrentCaller } from '../../identity/session.guard.js';
import type { Caller } from '../../identity/sessions.js';
import { LoggedIn, Writes } from '../../platform/http/access.js';
import { Answers, count, IdParam, pageOf } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import type { BulletinQuery, DraftInput, EditInput, IssueInput } from './bulletins.service.js';
import { bulletinQuery, Bulletins, draftInput, editInput, issueInput } from './bulletins.service.js';
import { bulletinPageShape, bulletinShape } from './bulletins.view.js';

const OFFICE = ['office-clerk', 'office-head'] as const;
const changed = z.object({ id: z.uuid(), version: count() });
const withdrawal = z.object({ version: z.int().min(1).max(1_000_000) });
const CLOSED = ['bulletin.issued_already', 'bulletin.withdrawn_already', 'bulletin.changed_meanwhile'];
const MISSING = { 404: ['bulletin.not_found'] };

@Controller('api/bulletins')
export class BulletinsController {
  constructor(private readonly bulletins: Bulletins) {}

  @Get()
  @LoggedIn(...SUPERVISORS)
  @Answers('历次通报', pageOf(bulletinShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: bulletinQuery }) query: BulletinQuery) {
    return this.bulletins.page(caller, query);
  }

  @Post()
  @Writes(...OFFICE)
  @HttpCode(201)
  @Answers('拟订一份通报:数字取自该日的每日定数', changed, {
    status: 201,
    refuses: { 404: ['session.not_found'], 409: ['bulletin.not_frozen', 'bulletin.exists'] },
  })
  draft(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: draftInput }) input: DraftInput,
  ) {
    return this.bulletins.draft(caller, keyed, input);
  }

  @Get(':id')
  @LoggedIn(...SUPERVISORS)
  @IdParam('通报')
  @Answers('一份通报:正文与分单位的数字', bulletinPageShape, { refuses: MISSING })
  read(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.bulletins.read(caller, id);
  }

  @Patch(':id')
  @Writes(...OFFICE)
  @IdParam('通报')
  @Answers('修改草稿', changed, { refuses: { ...MISSING, 409: CLOSED } })
  edit(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: editInput }) input: EditInput,
  ) {
    return this.bulletins.edit(caller, keyed, id, input);
  }

  @Post(':id/issue')
  @Writes('office-head')
  @HttpCode(200)
  @IdParam('通报')
  @Answers('印发:文号与日期随之固定,告知各单位', changed, {
    refuses: { ...MISSING, 409: [...CLOSED, 'bulletin.number_taken'] },
  })
  issue(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: issueInput }) input: IssueInput,
  ) {
    return this.bulletins.issue(caller, keyed, id, input);
  }

  @Post(':id/withdrawal')
  @Writes(...OFFICE)
  @HttpCode(200)
  @IdParam('通报')
  @Answers('撤销草稿', changed, { refuses: { ...MISSING, 409: CLOSED } })
  withdraw(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: withdrawal }) { version }: z.infer<typeof withdrawal>,
  ) {
    return this.bulletins.withdraw(caller, keyed, id, version);
  }
}
