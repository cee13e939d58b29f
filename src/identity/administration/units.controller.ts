import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Writes } from '../../platform/http/access.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import type { UnitBody, UnitChange } from './units.service.js';
import { unitBody, unitChange, Units } from './units.service.js';

/** 单位 · one or a list of them; renamed, re-ordered, ended. */
@Controller('api/units')
export class UnitsController {
  constructor(private readonly units: Units) {}

  @Post()
  @Writes('system-admin')
  create(@CurrentCaller() caller: Caller, @KeyedRequest() keyed: Keyed, @Body({ schema: unitBody }) body: UnitBody) {
    return 'units' in body ? this.units.createMany(caller, keyed, body.units) : this.units.create(caller, keyed, body);
  }

  @Patch(':id')
  @Writes('system-admin')
  change(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: unitChange }) change: UnitChange,
  ) {
    return this.units.change(caller, keyed, id, change);
  }
}
