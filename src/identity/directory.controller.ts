/** 名录 · units, categories, streets, sessions, people: what forms and filters choose from. */
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { ROLES } from '../domain/shared/actor.js';
import { LoggedIn } from '../platform/http/access.js';
import { pageQuery } from '../platform/http/paging.js';
import { CurrentCaller } from './session.guard.js';
import type { Caller } from './sessions.js';
import { Directory } from './directory.js';

const peopleQuery = pageQuery.extend({ role: z.enum(ROLES).optional() });

@Controller('api')
export class DirectoryController {
  constructor(private readonly directory: Directory) {}

  @Get('units')
  @LoggedIn()
  units(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.units(caller.actor, query);
  }

  @Get('categories')
  @LoggedIn()
  categories(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.named('category', caller.actor, query);
  }

  @Get('streets')
  @LoggedIn()
  streets(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.named('street', caller.actor, query);
  }

  @Get('sessions')
  @LoggedIn()
  sessions(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.sessions(caller.actor, query);
  }

  @Get('people')
  @LoggedIn()
  people(@CurrentCaller() caller: Caller, @Query({ schema: peopleQuery }) query: z.infer<typeof peopleQuery>) {
    return this.directory.people(caller.actor, query);
  }
}
