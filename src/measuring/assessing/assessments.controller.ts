/** 考核 · drafts, what the office enters, publication, objections and their decisions, and the cases behind each point. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentCaller } from '../../identity/session.guard.js';
import type { Caller } from '../../identity/sessions.js';
import { LoggedIn, Writes } from '../../platform/http/access.js';
import { Answers, count, IdParam, pageOf } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import type { PageQuery } from '../../platform/http/paging.js';
import { pageQuery } from '../../platform/http/paging.js';
import type { DecisionInput, DraftInput, EditionQuery, EntryInput, ObjectionInput } from './assessing.input.js';
import { decisionInput, draftInput, editionQuery, entryInput, objectionInput } from './assessing.input.js';
import { assessmentPageShape, assessmentShape, countedCaseShape } from './assessing.view.js';
import { Assessments } from './assessments.service.js';
import type { EvidenceQuery } from './evidence.service.js';
import { EvidenceOfLines, evidenceQuery } from './evidence.service.js';
import { Objections } from './objections.service.js';
import { OBJECTORS, OFFICE, READERS } from './sight.js';

const made = z.object({ id: z.uuid() });
const published = z.object({ id: z.uuid(), edition: count() });
const MISSING = { 404: ['assessment.not_found'] };
const BAD = { 400: ['request.invalid', 'request.malformed'] };

@Controller('api/assessments')
export class AssessmentsController {
  constructor(
    private readonly assessments: Assessments,
    private readonly objections: Objections,
    private readonly evidence: EvidenceOfLines,
  ) {}

  @Get()
  @LoggedIn(...READERS)
  @Answers('历次考核', pageOf(assessmentShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.assessments.page(caller, query);
  }

  @Post()
  @Writes(...OFFICE)
  @HttpCode(201)
  @Answers('拟订一次考核:截至已经结束的一日;尚未公布', made, {
    status: 201,
    refuses: { 404: ['session.not_found'], 409: ['assessment.exists'] },
  })
  draft(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: draftInput }) input: DraftInput,
  ) {
    return this.assessments.draft(caller, keyed, input);
  }

  @Get(':id')
  @LoggedIn(...READERS)
  @IdParam('考核')
  @Answers('一次考核:排名与各项得分,可查看以前各版', assessmentPageShape, { refuses: { ...MISSING, ...BAD } })
  read(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query({ schema: editionQuery }) { edition }: EditionQuery,
  ) {
    return this.assessments.read(caller, id, edition);
  }

  @Get(':id/units/:unit/lines/:item/evidence')
  @LoggedIn(...READERS)
  @IdParam('考核')
  @IdParam('单位', 'unit')
  @Answers('一项得分所依据的各件', pageOf(countedCaseShape), { refuses: { ...MISSING, ...BAD } })
  cases(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Param('unit') unit: string,
    @Param('item') item: string,
    @Query({ schema: evidenceQuery }) query: EvidenceQuery,
  ) {
    return this.evidence.page(caller, id, unit, item, query);
  }

  @Post(':id/manual-entries')
  @Writes(...OFFICE)
  @HttpCode(201)
  @IdParam('考核')
  @Answers('评定:对一个单位的一项扣分或加分,说明理由', made, {
    status: 201,
    refuses: {
      ...MISSING,
      409: [
        'assessment.published_already',
        'assessment.not_manual',
        'assessment.unit_unknown',
        'assessment.beyond_points',
      ],
    },
  })
  enter(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: entryInput }) input: EntryInput,
  ) {
    return this.assessments.enter(caller, keyed, id, input);
  }

  @Post(':id/publish')
  @Writes('office-head')
  @HttpCode(200)
  @IdParam('考核')
  @Answers('公布:结果固定为第一版,告知各单位', published, {
    refuses: { ...MISSING, 409: ['assessment.published_already', 'assessment.empty'] },
  })
  publish(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Param('id') id: string) {
    return this.assessments.publish(caller, keyed, id);
  }

  @Post(':id/objections')
  @Writes(...OBJECTORS)
  @HttpCode(201)
  @IdParam('考核')
  @Answers('异议:单位对本单位的一项得分提出', made, {
    status: 201,
    refuses: {
      ...MISSING,
      409: [
        'assessment.unpublished',
        'assessment.objection_late',
        'assessment.line_unknown',
        'assessment.objection_open',
      ],
    },
  })
  object(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: objectionInput }) input: ObjectionInput,
  ) {
    return this.objections.object(caller, keyed, id, input);
  }

  @Post(':id/objections/:objection/decision')
  @Writes('office-head')
  @HttpCode(200)
  @IdParam('考核')
  @IdParam('异议', 'objection')
  @Answers('答复异议:成立的,另出一版,原版仍可查看', published, {
    refuses: {
      404: ['assessment.not_found', 'assessment.objection_not_found'],
      409: ['assessment.decided_already', 'assessment.beyond_points', 'assessment.unchanged'],
    },
  })
  decide(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Param('objection') objection: string,
    @Body({ schema: decisionInput }) input: DecisionInput,
  ) {
    return this.objections.decide(caller, keyed, id, objection, input);
  }
}
