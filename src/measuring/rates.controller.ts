/** 三率 · each rate by group as of a day, its cases, its course and last session on the same day (api.md "rates"). */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import type { RateKey } from '../domain/rate/definitions.js';
import { LoggedIn } from '../platform/http/access.js';
import { Answers, pageOf } from '../platform/http/documented.js';
import type { RatesQuery } from './population.js';
import { rateKey, ratesQuery } from './population.js';
import type { CasesQuery, ComparisonQuery, TrendQuery } from './rates.service.js';
import { casesQuery, comparisonQuery, Rates, trendQuery } from './rates.service.js';
import { comparisonShape, countedShape, ratesShape, trendShape } from './rates.view.js';

const BAD = { refuses: { 400: ['request.invalid', 'request.malformed'] } };

@Controller('api/rates')
export class RatesController {
  constructor(private readonly rates: Rates) {}

  @Get()
  @LoggedIn()
  @Answers('各率,截至某日,可按单位、类别等分组', ratesShape, BAD)
  table(@CurrentCaller() caller: Caller, @Query({ schema: ratesQuery }) query: RatesQuery) {
    return this.rates.table(caller, query);
  }

  @Get(':key/cases')
  @LoggedIn()
  @Answers('一个数所含的各件:分子、分母或还差哪些', pageOf(countedShape), BAD)
  cases(
    @CurrentCaller() caller: Caller,
    @Param('key', { schema: rateKey }) key: RateKey,
    @Query({ schema: casesQuery }) query: CasesQuery,
  ) {
    return this.rates.cases(caller, key, query);
  }

  @Get(':key/trend')
  @LoggedIn()
  @Answers('逐周走势', trendShape, BAD)
  trend(
    @CurrentCaller() caller: Caller,
    @Param('key', { schema: rateKey }) key: RateKey,
    @Query({ schema: trendQuery }) query: TrendQuery,
  ) {
    return this.rates.trend(caller, key, query);
  }

  @Get(':key/comparison')
  @LoggedIn()
  @Answers('与上一届次同一办理日比较', comparisonShape, BAD)
  comparison(
    @CurrentCaller() caller: Caller,
    @Param('key', { schema: rateKey }) key: RateKey,
    @Query({ schema: comparisonQuery }) query: ComparisonQuery,
  ) {
    return this.rates.comparison(caller, key, query);
  }
}
