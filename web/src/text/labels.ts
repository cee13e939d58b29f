/** 取值的说法 · the Chinese of closed lists that answers carry as keys; docs/glossary.md has the same words. */

export const KINDS = { suggestion: '建议', proposal: '提案' } as const;
export const KIND_NAMES = { suggestion: '代表建议', proposal: '政协提案' } as const;
export const RAISED = { session: '会议期间', recess: '闭会期间' } as const;
export const MODES: Record<string, string> = { sole: '独办', leadAndCo: '主会办', separate: '分办' };
export const LIGHTS = { red: '逾期', yellow: '临近', green: '正常', none: '无期限' } as const;
export const CONTACT_KINDS: Record<string, string> = {
  meeting: '见面',
  visit: '走访',
  symposium: '座谈',
  inspection: '调研视察',
  phone: '电话',
  online: '网络',
};
export const OUTCOMES: Record<string, string> = {
  solved: '已经解决',
  partly: '基本解决',
  inProgress: '正在解决',
  planned: '列入计划',
  cannotNow: '暂不能解决',
  infeasible: '不可行',
  referredUpward: '超出权限',
  reference: '留作参考',
};
export const PUBLICITY: Record<string, string> = { proactive: '主动公开', onRequest: '依申请公开', closed: '不予公开' };
export const STANCES: Record<string, string> = {
  support: '支持',
  partly: '部分支持',
  object: '不支持',
  noObjection: '无意见',
};
export const OPINION_STATES: Record<string, string> = {
  unsigned: '待单位负责人签发',
  sentBack: '已退回修改',
  signed: '已提出',
  supplementAsked: '已要求补充',
  adopted: '全部采纳',
  partly: '部分采纳',
  notAdopted: '未采纳',
};
export const REPLY_STATES: Record<string, string> = {
  draft: '起草中',
  submitted: '审核、签发中',
  signed: '已签发，待答复',
  sent: '已答复',
  superseded: '已被新答复替代',
};
export const PAPERS = {
  reply: '答复',
  opinion: '会办意见',
  extension: '延期申请',
  commitment: '承诺事项说明',
  followUp: '二次答复',
} as const;
export const STATEMENTS: Record<string, string> = {
  carryOver: '转下年度',
  impossible: '说明无法完成',
  termEnd: '换届说明',
};
export const SATISFACTION: Record<string, string> = {
  satisfied: '满意',
  basically: '基本满意',
  dissatisfied: '不满意',
};
export const DEADLINE_STATES: Record<string, string> = {
  armed: '进行中',
  met: '按期完成',
  late: '逾期完成',
  passed: '已逾期',
  ended: '不再计算',
};
export const ROLES: Record<string, string> = {
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
