import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Writes } from '../../platform/http/access.js';
import { Answers, IdParam } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import { sessionShape } from '../answers.js';
import { namedRecord } from './answers.js';
import type { NamedChange, NamedInput, SessionChange, SessionInput } from './places.service.js';
import { namedChange, namedInput, Places, sessionChange, sessionInput } from './places.service.js';

/** 类别、街道、届次会议 */
@Controller('api')
export class PlacesController {
  constructor(private readonly places: Places) {}

  @Post('categories')
  @Writes('system-admin')
  @Answers('新增类别', namedRecord, { status: 201, refuses: { 409: ['category.name_taken'] } })
  createCategory(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: namedInput }) input: NamedInput,
  ) {
    return this.places.createNamed(caller, keyed, 'category', input);
  }

  @Patch('categories/:id')
  @Writes('system-admin')
  @IdParam('类别')
  @Answers('更改类别', namedRecord, {
    refuses: { 404: ['category.not_found'], 409: ['category.name_taken', 'category.in_use'] },
  })
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
  @Answers('新增街道', namedRecord, { status: 201, refuses: { 409: ['street.name_taken'] } })
  createStreet(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: namedInput }) input: NamedInput,
  ) {
    return this.places.createNamed(caller, keyed, 'street', input);
  }

  @Patch('streets/:id')
  @Writes('system-admin')
  @IdParam('街道')
  @Answers('更改街道', namedRecord, { refuses: { 404: ['street.not_found'], 409: ['street.name_taken'] } })
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
  @Answers('新增届次会议', sessionShape, { status: 201, refuses: { 409: ['councilSession.name_taken'] } })
  createSession(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: sessionInput }) input: SessionInput,
  ) {
    return this.places.createSession(caller, keyed, input);
  }

  @Patch('sessions/:id')
  @Writes('system-admin')
  @IdParam('届次会议')
  @Answers('更改届次会议', sessionShape, {
    refuses: { 404: ['councilSession.not_found'], 409: ['councilSession.name_taken'] },
  })
  changeSession(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: sessionChange }) change: SessionChange,
  ) {
    return this.places.changeSession(caller, keyed, id, change);
  }
}
