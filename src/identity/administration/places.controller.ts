import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Writes } from '../../platform/http/access.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import type { NamedChange, NamedInput, SessionChange, SessionInput } from './places.service.js';
import { namedChange, namedInput, Places, sessionChange, sessionInput } from './places.service.js';

/** 类别、街道、届次会议 */
@Controller('api')
export class PlacesController {
  constructor(private readonly places: Places) {}

  @Post('categories')
  @Writes('system-admin')
  createCategory(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: namedInput }) input: NamedInput,
  ) {
    return this.places.createNamed(caller, keyed, 'category', input);
  }

  @Patch('categories/:id')
  @Writes('system-admin')
  changeCategory(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: namedChange }) change: NamedChange,
  ) {
    return this.places.changeNamed(caller, keyed, 'category', id, change);
  }

  @Post('streets')
  @Writes('system-admin')
  createStreet(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: namedInput }) input: NamedInput,
  ) {
    return this.places.createNamed(caller, keyed, 'street', input);
  }

  @Patch('streets/:id')
  @Writes('system-admin')
  changeStreet(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: namedChange }) change: NamedChange,
  ) {
    return this.places.changeNamed(caller, keyed, 'street', id, change);
  }

  @Post('sessions')
  @Writes('system-admin')
  createSession(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: sessionInput }) input: SessionInput,
  ) {
    return this.places.createSession(caller, keyed, input);
  }

  @Patch('sessions/:id')
  @Writes('system-admin')
  changeSession(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: sessionChange }) change: SessionChange,
  ) {
    return this.places.changeSession(caller, keyed, id, change);
  }
}
