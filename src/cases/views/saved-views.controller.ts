import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { CurrentCaller } from '../../identity/session.guard.js';
import type { Caller } from '../../identity/sessions.js';
import { LoggedIn, Writes } from '../../platform/http/access.js';
import { Answers, IdParam } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import type { ViewChange, ViewInput } from './saved-views.service.js';
import { SavedViews, viewChange, viewInput } from './saved-views.service.js';
import { savedShape, viewsShape } from './saved-views.view.js';

const HIDDEN = { 404: ['view.not_found'] };

/** 已存视图 · questions to the list of cases under a name, each with its number of cases (docs/decisions/0107). */
@Controller('api/views')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @LoggedIn()
  @Answers('已存视图与各自的件数:我的、本单位的、全局的', viewsShape)
  all(@CurrentCaller() caller: Caller) {
    return this.views.all(caller);
  }

  @Post()
  @Writes()
  @Answers('存为视图', savedShape, {
    status: 201,
    refuses: { 403: ['view.not_yours'], 409: ['view.name_taken', 'view.too_many'] },
  })
  save(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Body({ schema: viewInput }) input: ViewInput) {
    return this.views.save(caller, keyed, input);
  }

  @Patch(':id')
  @Writes()
  @IdParam('视图')
  @Answers('更改视图:名称、条件、栏目', savedShape, { refuses: { ...HIDDEN, 409: ['view.name_taken'] } })
  change(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: viewChange }) change: ViewChange,
  ) {
    return this.views.change(caller, keyed, id, change);
  }

  @Delete(':id')
  @Writes()
  @IdParam('视图')
  @Answers('删除视图', null, { status: 204, refuses: HIDDEN })
  @HttpCode(204)
  remove(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string): Promise<void> {
    return this.views.remove(caller, keyed, id);
  }
}
