/** 评价链接 · open to whoever holds one; only POST does anything, so that scanners of mail and previews change nothing. */
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import { Anyone, AnyoneWrites, IdempotencyKey, RefusesForeign, TakesBody } from '../../platform/http/access.js';
import { Answers } from '../../platform/http/documented.js';
import type { Challenge, RatingByLink } from './feedback-link.view.js';
import { challenge, challengeShape, ratedShape, ratingByLink } from './feedback-link.view.js';
import { FeedbackLinks } from './feedback-links.service.js';

const Token = () =>
  ApiParam({ name: 'token', description: '短信中链接“#”之后的部分', schema: { type: 'string', maxLength: 100 } });
const LEADS_NOWHERE = {
  404: ['feedback_link.unknown'],
  410: ['feedback_link.expired', 'feedback_link.used', 'feedback_link.ended'],
  429: ['session.too_many'],
};

@Controller('api/feedback-links')
export class FeedbackLinksController {
  constructor(private readonly links: FeedbackLinks) {}

  @Post(':token/challenge')
  @Anyone()
  @TakesBody()
  @RefusesForeign()
  @Token()
  @HttpCode(200)
  @Answers('凭短信链接:问是哪一件;核对手机号后四位后看答复', challengeShape, {
    refuses: { ...LEADS_NOWHERE, 403: ['feedback_link.wrong_number'], 423: ['feedback_link.locked'] },
  })
  challenge(@Param('token') token: string, @Body({ schema: challenge }) { digits }: Challenge, @Req() { ip }: Request) {
    return this.links.challenge(token, digits, ip ?? '');
  }

  @Post(':token/evaluation')
  @AnyoneWrites()
  @Token()
  @HttpCode(200)
  @Answers('凭短信链接评价', ratedShape, {
    refuses: {
      ...LEADS_NOWHERE,
      403: ['feedback_link.number_required', 'case.forbidden'],
      409: ['case.precondition', 'demo.clock_before_case'],
      412: ['case.version_conflict'],
    },
  })
  evaluate(
    @Param('token') token: string,
    @Body({ schema: ratingByLink }) rating: RatingByLink,
    @IdempotencyKey() key: string,
    @Req() { ip }: Request,
  ) {
    return this.links.evaluate(token, rating, key, ip ?? '');
  }
}
