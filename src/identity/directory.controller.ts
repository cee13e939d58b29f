/** 名录 · units, categories, streets, sessions, people: what forms and filters choose from. */
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { ROLES } from '../domain/shared/actor.js';
import { LoggedIn } from '../platform/http/access.js';
import { Answers, pageOf } from '../platform/http/documented.js';
import { pageQuery } from '../platform/http/paging.js';
import { namedShape, personShape, sessionShape, unitShape } from './answers.js';
import { plain } from './plain.js';
import { CurrentCaller } from './session.guard.js';
import type { Caller } from './sessions.js';
import { Directory } from './directory.js';

/** `?all=1`: what has ended too */
const all = z
  .enum(['0', '1'])
  .default('0')
  .transform((v) => v === '1');
const unitsQuery = pageQuery.extend({ all });
const peopleQuery = pageQuery.extend({ role: z.enum(ROLES).optional(), q: plain(50).optional(), all });

const INVALID = { refuses: { 400: ['request.invalid'] } };

@Controller('api')
export class DirectoryController {
  constructor(private readonly directory: Directory) {}

  @Get('units')
  @LoggedIn()
  @Answers('单位,按机构序列', pageOf(unitShape), INVALID)
  units(@CurrentCaller() caller: Caller, @Query({ schema: unitsQuery }) query: z.infer<typeof unitsQuery>) {
    return this.directory.units(caller, query);
  }

  @Get('categories')
  @LoggedIn()
  @Answers('类别', pageOf(namedShape), INVALID)
  categories(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.named('category', caller, query);
  }

  @Get('streets')
  @LoggedIn()
  @Answers('街道', pageOf(namedShape), INVALID)
  streets(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.named('street', caller, query);
  }

  @Get('sessions')
  @LoggedIn()
  @Answers('届次会议', pageOf(sessionShape), INVALID)
  sessions(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.sessions(caller, query);
  }

  @Get('people')
  @LoggedIn()
  @Answers('人员', pageOf(personShape), INVALID)
  people(@CurrentCaller() caller: Caller, @Query({ schema: peopleQuery }) query: z.infer<typeof peopleQuery>) {
    return this.directory.people(caller, query);
  }
}
