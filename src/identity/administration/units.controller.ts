import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Writes } from '../../platform/http/access.js';
import { Answers, IdParam } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import { oneOrMany, unitRecord } from './answers.js';
import type { UnitBody, UnitChange } from './units.service.js';
import { unitBody, unitChange, Units } from './units.service.js';

const TAKEN = { 409: ['unit.name_taken', 'unit.office_taken'] };

/** 单位 · one or a list of them; renamed, re-ordered, ended. */
@Controller('api/units')
export class UnitsController {
  constructor(private readonly units: Units) {}

  @Post()
  @Writes('system-admin')
  @Answers('新增单位,一个或一批', oneOrMany(unitRecord), { status: 201, refuses: TAKEN })
  create(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Body({ schema: unitBody }) body: UnitBody) {
    return 'units' in body ? this.units.createMany(caller, keyed, body.units) : this.units.create(caller, keyed, body);
  }

  @Patch(':id')
  @Writes('system-admin')
  @IdParam('单位')
  @Answers('更改单位:更名、简称、别名、排序、起止', unitRecord, { refuses: { ...TAKEN, 404: ['unit.not_found'] } })
  change(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: unitChange }) change: UnitChange,
  ) {
    return this.units.change(caller, keyed, id, change);
  }
}
