/** 权限矩阵 · state × role × command, worked out from the charts and the policy table alone. */
import { isLeadItemOnly, POLICY } from '../domain/access/policy.js';
import type { Relation } from '../domain/access/policy.js';
import type { MachineKey } from '../domain/case.js';
import { owesOpinion } from '../domain/co-unit/urging.js';
import type { CommandType } from '../domain/commands.js';
import { commandLabel, COMMANDS, isOnCommitment } from '../domain/commands.js';
import type { RoleKey } from '../domain/shared/actor.js';
import { ROLE_LABELS } from '../domain/shared/role-labels.js';
import { MACHINES } from '../domain/snapshot.js';
import { idOf, MACHINE_LABELS, stateLabel } from './machines.js';

type Node = (typeof MACHINES)[MachineKey]['machine']['root'];

const RELATION_LABELS: Record<Relation, string> = {
  office: '本级政府办公室',
  assigner: '交办的人',
  ownUnit: '本承办件的单位',
  leadUnit: '本部分的主办单位',
  proposer: '本件提出人',
  body: '交办本件的人大、政协机关',
  security: '安全管理员,不得是申请人',
  delegate: '受主要负责人委托签发的分管领导',
};

interface By {
  relation: Relation;
  relationLabel: string;
  /** null: whoever stands in the relation, whatever post is held */
  role: RoleKey | null;
  roleLabel: string | null;
}
export interface Permitted {
  type: CommandType;
  label: string;
  by: By[];
}
export interface StatePermissions {
  id: string;
  key: string;
  label: string;
  commands: Permitted[];
}

const byOf = (type: CommandType): By[] =>
  POLICY[type].flatMap(({ relation, roles }): By[] => {
    const relationLabel = RELATION_LABELS[relation];
    return roles.length === 0
      ? [{ relation, relationLabel, role: null, roleLabel: null }]
      : roles.map((role) => ({ relation, relationLabel, role, roleLabel: ROLE_LABELS[role] }));
  });

/** Commands that the state itself or a state around it takes. */
function admittedIn(node: Node): CommandType[] {
  const events = new Set<string>();
  for (let at: Node | undefined = node; at; at = at.parent as Node | undefined) {
    for (const event of at.ownEvents) events.add(String(event));
  }
  return [...COMMANDS.keys()].filter((type) => events.has(type)) as CommandType[];
}

/** 图外受理 · the custody of a case may change in every state of it; an owed opinion is urged as the chart has it (0117). */
function besideIn(key: MachineKey, node: Node): CommandType[] {
  if (key === 'proposal') return ['security.requestSeal'];
  const isOwing = key === 'co-unit' && owesOpinion({ role: 'co', tags: [...node.tags] });
  return isOwing ? ['lead.urgeOpinion'] : [];
}

/** 转线下办理 · no state of a chart takes them: the case has left its course, or is about to (decision 0069). */
export const OFF_COURSE = {
  label: '申请转线下办理之后',
  commands: (['security.seal', 'office.recordOffline', 'office.closeOffline'] as const).map((type): Permitted => ({
    type,
    label: commandLabel(type),
    by: byOf(type),
  })),
};

/** A command given to an item acts on the item; the case's own commands on the case. */
function isGivenTo(key: MachineKey, type: CommandType): boolean {
  if (isOnCommitment(type) || key === 'commitment') return isOnCommitment(type) && key === 'commitment';
  const scope = COMMANDS.get(type)?.scope;
  if (key === 'co-unit' && isLeadItemOnly(type)) return false;
  return key === 'proposal' ? scope !== 'handling' : scope !== 'case';
}

export function permissionsOf(key: MachineKey) {
  const states: StatePermissions[] = [];
  const visit = (node: Node): void => {
    const children = Object.values(node.states) as Node[];
    if (children.length === 0 && node.type !== 'history') {
      states.push({
        id: idOf(node),
        key: node.key,
        label: stateLabel(node),
        commands: [...admittedIn(node), ...besideIn(key, node)]
          .filter((type) => isGivenTo(key, type))
          .map((type) => ({ type, label: commandLabel(type), by: byOf(type) })),
      });
    }
    children.forEach(visit);
  };
  visit(MACHINES[key].machine.root as Node);
  return { key, label: MACHINE_LABELS[key], version: MACHINES[key].version, states };
}
