import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { LoggedIn } from '../platform/http/access.js';
import { Answers } from '../platform/http/documented.js';
import { Problem } from '../platform/problem.js';
import { machinesShape, permissionsShape } from './answers/machines.js';
import { MACHINE_KEYS, machineView } from './machines.js';
import { permissionsOf } from './permissions.js';

/** 状态图与权限 · what pages draw and what every office may check. */
@Controller('api/machines')
export class MachinesController {
  @Get()
  @LoggedIn()
  @Answers('状态图', machinesShape)
  list() {
    const items = MACHINE_KEYS.map(machineView);
    return { items, nextCursor: null, total: items.length };
  }

  @Get(':key/permissions')
  @LoggedIn()
  @ApiParam({ name: 'key', enum: MACHINE_KEYS })
  @Answers('权限矩阵:状态 × 角色 × 事项', permissionsShape, {
    refuses: { 400: ['request.malformed'], 404: ['not_found'] },
  })
  permissions(@Param('key') key: string) {
    const found = MACHINE_KEYS.find((k) => k === key);
    if (!found) throw new Problem(404, 'not_found', '没有这张状态图');
    return permissionsOf(found);
  }
}
