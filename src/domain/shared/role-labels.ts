/** 岗位名称 · what a reader is told of a role. */
import type { RoleKey } from './actor.js';

export const ROLE_LABELS: Record<RoleKey, string> = {
  'office-clerk': '政府办承办人',
  'office-head': '政府办负责人',
  'supervision-clerk': '督查人员',
  'unit-clerk': '单位承办人',
  'unit-office': '单位办公室',
  'deputy-head': '单位分管领导',
  'unit-principal': '单位主要负责人',
  deputy: '人大代表',
  member: '政协委员',
  'proposer-contact': '集体提案联系人',
  'npc-staff': '人大工作机构',
  'cppcc-staff': '政协提案机构',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
};
