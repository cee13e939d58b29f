/** 名录 · units, categories, streets, sessions, people: what forms and filters choose from. */
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { ROLES } from '../domain/shared/actor.js';
import { LoggedIn } from '../platform/http/access.js';
import { Answers, pageOf } from '../platform/http/documented.js';
import { pageQuery } from '../platform/http/paging.js';
import { namedShape, personShape, sessionShape, unitShape } from './answers.js';
import { CurrentCaller } from './session.guard.js';
import type { Caller } from './sessions.js';
import { Directory } from './directory.js';

const peopleQuery = pageQuery.extend({ role: z.enum(ROLES).optional() });

const INVALID = { refuses: { 400: ['request.invalid'] } };

@Controller('api')
export class DirectoryController {
  constructor(private readonly directory: Directory) {}

  @Get('units')
  @LoggedIn()
  @Answers('单位,按机构序列', pageOf(unitShape), INVALID)
  units(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.units(caller.actor, query);
  }

  @Get('categories')
  @LoggedIn()
  @Answers('类别', pageOf(namedShape), INVALID)
  categories(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.named('category', caller.actor, query);
  }

  @Get('streets')
  @LoggedIn()
  @Answers('街道', pageOf(namedShape), INVALID)
  streets(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.named('street', caller.actor, query);
  }

  @Get('sessions')
  @LoggedIn()
  @Answers('届次会议', pageOf(sessionShape), INVALID)
  sessions(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.sessions(caller.actor, query);
  }

  @Get('people')
  @LoggedIn()
  @Answers('人员', pageOf(personShape), INVALID)
  people(@CurrentCaller() caller: Caller, @Query({ schema: peopleQuery }) query: z.infer<typeof peopleQuery>) {
    return this.directory.people(caller.actor, query);
  }
}
