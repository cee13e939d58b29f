import { Controller, Get, Param } from '@nestjs/common';
import { LoggedIn } from '../platform/http/access.js';
import { Problem } from '../platform/problem.js';
import { MACHINE_KEYS, machineView } from './machines.js';
import { permissionsOf } from './permissions.js';

/** 状态图与权限 · what pages draw and what every office may check. */
@Controller('api/machines')
export class MachinesController {
  @Get()
  @LoggedIn()
  list() {
    const items = MACHINE_KEYS.map(machineView);
    return { items, nextCursor: null, total: items.length };
  }

  @Get(':key/permissions')
  @LoggedIn()
  permissions(@Param('key') key: string) {
    const found = MACHINE_KEYS.find((k) => k === key);
    if (!found) throw new Problem(404, 'not_found', '没有这张状态图');
    return permissionsOf(found);
  }
}
