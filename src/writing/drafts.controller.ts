/** 草稿 · one's own, of the forms of one case: kept while typing, read on any machine, compared by version. */
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn, Writes } from '../platform/http/access.js';
import { Answers, IdParam } from '../platform/http/documented.js';
import type { DraftBody } from './draft-shapes.js';
import { draftBody, draftShape, draftsShape, keptShape, newestShape, versionsShape } from './draft-shapes.js';
import { Drafts } from './drafts.service.js';

const HIDDEN = ['case.not_found'];
const FormParam = () =>
  ApiParam({
    name: 'form',
    description: '表单:指令,其后是承办件、承诺事项的标识,以 ~ 相连',
    schema: { type: 'string' },
  });
const FORM = { 404: [...HIDDEN, 'draft.form_unknown'] };

@Controller('api/proposals/:id/drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @LoggedIn()
  @IdParam('本件')
  @Answers('本人在本件的草稿', draftsShape, { refuses: { 404: HIDDEN } })
  async list(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return { items: await this.drafts.list(caller, id) };
  }

  @Get(':form')
  @LoggedIn()
  @IdParam('本件')
  @FormParam()
  @Answers('本人的一份草稿,最新一版', newestShape, { refuses: FORM })
  async read(@CurrentCaller() caller: Caller, @Param('id') id: string, @Param('form') form: string) {
    return { draft: await this.drafts.read(caller, id, form) };
  }

  @Put(':form')
  @Writes()
  @IdParam('本件')
  @FormParam()
  @Answers('保存草稿', keptShape, {
    refuses: {
      ...FORM,
      409: ['draft.case_sealed', 'draft.too_many'],
      412: ['draft.written_elsewhere'],
      413: ['draft.too_large'],
    },
  })
  write(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Param('form') form: string,
    @Body({ schema: draftBody }) body: DraftBody,
  ) {
    return this.drafts.write(caller, id, form, body);
  }

  @Delete(':form')
  @Writes()
  @HttpCode(204)
  @IdParam('本件')
  @FormParam()
  @Answers('弃用草稿,连同各版', null, { status: 204, refuses: FORM })
  drop(@CurrentCaller() caller: Caller, @Param('id') id: string, @Param('form') form: string) {
    return this.drafts.drop(caller, id, form);
  }

  @Get(':form/versions')
  @LoggedIn()
  @IdParam('本件')
  @FormParam()
  @Answers('一份草稿的各版,新的在前', versionsShape, { refuses: FORM })
  async versions(@CurrentCaller() caller: Caller, @Param('id') id: string, @Param('form') form: string) {
    return { items: await this.drafts.versions(caller, id, form) };
  }

  @Get(':form/versions/:n')
  @LoggedIn()
  @IdParam('本件')
  @FormParam()
  @ApiParam({ name: 'n', description: '第几版', schema: { type: 'integer' } })
  @Answers('一版草稿', draftShape, { refuses: { 404: [...FORM[404], 'draft.version_not_found'] } })
  version(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Param('form') form: string,
    @Param('n') n: string,
  ) {
    return this.drafts.version(caller, id, form, n);
  }
}
