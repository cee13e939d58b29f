/** 名录 · units, categories, streets, sessions, people: what forms and filters choose from. */
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { ROLES } from '../domain/shared/actor.js';
import { LoggedIn } from '../platform/http/access.js';
import { pageQuery } from '../platform/http/paging.js';
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

@Controller('api')
export class DirectoryController {
  constructor(private readonly directory: Directory) {}

  @Get('units')
  @LoggedIn()
  units(@CurrentCaller() caller: Caller, @Query({ schema: unitsQuery }) query: z.infer<typeof unitsQuery>) {
    return this.directory.units(caller, query);
  }

  @Get('categories')
  @LoggedIn()
  categories(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.named('category', caller, query);
  }

  @Get('streets')
  @LoggedIn()
  streets(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.named('street', caller, query);
  }

  @Get('sessions')
  @LoggedIn()
  sessions(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.directory.sessions(caller, query);
  }

  @Get('people')
  @LoggedIn()
  people(@CurrentCaller() caller: Caller, @Query({ schema: peopleQuery }) query: z.infer<typeof peopleQuery>) {
    return this.directory.people(caller, query);
  }
}
