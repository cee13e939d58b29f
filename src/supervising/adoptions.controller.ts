/** 采用新版办法 · the office sees what the newest version changes for a case, and adopts it for that case. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { WINDOW_LABELS } from '../domain/deadline/arm.js';
import type { AdoptionPreview } from '../engine/engine.js';
import { Engine } from '../engine/engine.js';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { GivesCommand, IfMatch, LoggedIn } from '../platform/http/access.js';
import { Answers, count, IdParam } from '../platform/http/documented.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { KeyedRequest } from '../platform/http/keyed-request.js';
import { Problem } from '../platform/problem.js';
import { validate as isUuid } from 'uuid';

const adoption = z.strictObject({ version: z.string().min(1).max(100).describe('预览所示的版本') });
const day = z.iso.date();
const bookShape = z.object({ key: z.string(), name: z.string(), version: z.string(), effectiveFrom: day });
const value = z.unknown().describe('规则的内容');
const previewShape = z
  .object({
    current: bookShape.describe('本件所适用的版本'),
    newest: bookShape.nullable().describe('可以采用的现行版本;没有则为空'),
    moves: z
      .array(
        z.object({
          deadline: z.object({ id: z.uuid(), key: z.string(), label: z.string() }),
          handlingId: z.uuid().optional(),
          from: day,
          to: day,
        }),
      )
      .describe('将移动的期限'),
    windows: z.array(z.object({ key: z.string(), label: z.string() })).describe('规则有变的期限'),
    switches: z.array(z.object({ rule: z.string(), from: value, to: value })).describe('有变的其他规则'),
  })
  .meta({ id: 'RulebookAdoption' });
const adoptedShape = z.object({ version: count().describe('本件的版本'), rulebook: z.string() });

const HIDDEN = { 404: ['case.not_found'] };

@Controller('api/proposals/:id/rulebook')
export class AdoptionsController {
  constructor(private readonly engine: Engine) {}

  @Get()
  @LoggedIn('office-clerk', 'office-head')
  @IdParam('本件')
  @Answers('采用现行办法将有何变化', previewShape, { refuses: HIDDEN })
  async preview(@CurrentCaller() { actor }: Caller, @Param('id') id: string) {
    return previewView(await this.engine.previewAdoption(actor, caseIdOf(id)));
  }

  @Post()
  @GivesCommand()
  @HttpCode(200)
  @IdParam('本件')
  @Answers('本件采用现行办法', adoptedShape, {
    refuses: {
      ...HIDDEN,
      403: ['case.forbidden'],
      409: ['rulebook.nothing_newer', 'rulebook.not_newest', 'demo.clock_before_case'],
      412: ['case.version_conflict'],
    },
  })
  async adopt(
    @CurrentCaller() { actor, accountId }: Caller,
    @KeyedRequest() request: Keyed,
    @IfMatch() ifMatch: number,
    @Param('id') id: string,
    @Body({ schema: adoption }) body: z.infer<typeof adoption>,
  ) {
    const caseId = caseIdOf(id);
    const given = { caseId, actor, accountId, ifMatch, ...request, rulebookVersion: body.version };
    const { version, rulebook } = await this.engine.adoptRulebook(given);
    return { version, rulebook };
  }
}

function caseIdOf(text: string): string {
  if (!isUuid(text)) throw new Problem(404, 'case.not_found', '没有这件建议提案,或您无权查看');
  return text.toLowerCase();
}

const bookOf = ({ key, name, version, effectiveFrom }: AdoptionPreview['current']) => ({
  key,
  name,
  version,
  effectiveFrom,
});
const previewView = ({ current, newest, moves, windows, switches }: AdoptionPreview) => ({
  current: bookOf(current),
  newest: newest && bookOf(newest),
  moves: moves.map(({ deadlineId: id, key, label, handlingId, from, to }) => ({
    deadline: { id, key, label },
    ...(handlingId === null ? {} : { handlingId }),
    from,
    to,
  })),
  windows: windows.map((key) => ({ key, label: WINDOW_LABELS[key] })),
  switches,
});
