/** 常用语 · of the caller's unit, put into long texts as one writes. */
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { PHRASE_KEEPERS } from '../domain/access/posts.js';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn, Writes } from '../platform/http/access.js';
import { Answers, IdParam } from '../platform/http/documented.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { KeyedRequest } from '../platform/http/keyed-request.js';
import type { PhraseChange, PhraseInput } from './phrases.service.js';
import { PhraseBook, phraseChange, phraseInput } from './phrases.service.js';

const phraseShape = z.object({
  id: z.uuid(),
  unitId: z.uuid().describe('单位'),
  title: z.string().describe('名称'),
  text: z.string().describe('内容'),
});
const phrasesShape = z.object({
  items: z.array(phraseShape).describe('按本单位排定的次序'),
  keeps: z.array(z.uuid()).describe('由我管理常用语的单位'),
});
const MISSING = { 404: ['phrase.not_found'] };

@Controller('api/phrases')
export class PhrasesController {
  constructor(private readonly phrases: PhraseBook) {}

  @Get()
  @LoggedIn()
  @Answers('本单位的常用语', phrasesShape)
  list(@CurrentCaller() caller: Caller) {
    return this.phrases.list(caller);
  }

  @Post()
  @Writes(...PHRASE_KEEPERS)
  @Answers('新增常用语', phraseShape, {
    status: 201,
    refuses: { ...MISSING, 409: ['phrase.title_taken', 'phrase.too_many'] },
  })
  add(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: phraseInput }) input: PhraseInput,
  ) {
    return this.phrases.add(caller, keyed, input);
  }

  @Patch(':id')
  @Writes(...PHRASE_KEEPERS)
  @IdParam('常用语')
  @Answers('更改常用语:名称、内容、次序', phraseShape, { refuses: { ...MISSING, 409: ['phrase.title_taken'] } })
  change(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: phraseChange }) change: PhraseChange,
  ) {
    return this.phrases.change(caller, keyed, id, change);
  }

  @Delete(':id')
  @Writes(...PHRASE_KEEPERS)
  @HttpCode(204)
  @IdParam('常用语')
  @Answers('删去常用语', null, { status: 204, refuses: MISSING })
  remove(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.phrases.remove(caller, keyed, id);
  }
}
