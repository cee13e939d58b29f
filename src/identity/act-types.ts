/** 管理行为名称 · what the audit administrator reads of acts that are no case commands. */
export const ACT_LABELS = {
  'session.opened': '登录',
  'session.closed': '退出登录',
  'session.failed': '登录失败',
  'account.locked': '账号锁定',
  'password.changed': '修改口令',
  'unit.created': '新增单位',
  'unit.changed': '更改单位',
  'category.created': '新增类别',
  'category.changed': '更改类别',
  'street.created': '新增街道',
  'street.changed': '更改街道',
  'councilSession.created': '新增届次会议',
  'councilSession.changed': '更改届次会议',
  'person.created': '新增人员',
  'person.corrected': '更正人员信息',
  'role.granted': '授予角色',
  'role.ended': '终止角色',
  'delegation.made': '委托签发',
  'delegation.ended': '终止委托签发',
  'account.created': '开立账号',
  'account.disabled': '停用账号',
  'account.enabled': '启用账号',
  'account.unlocked': '解除锁定',
  'account.passwordReset': '重置口令',
  'import.uploaded': '上传清单',
  'incident.retried': '重新执行后台任务',
  'demo.clockSet': '拨动演示时钟',
  'calendar.previewed': '预览日历调整',
  'calendar.confirmed': '载入日历',
  'reminder.snoozed': '暂缓提醒',
  'rates.exported': '导出各率',
  'addresses.set': '更改通知地址',
} as const;
export type ActType = keyof typeof ACT_LABELS;

/** What an earlier version named otherwise is told by its type. */
export const actLabel = (type: string): string => (ACT_LABELS as Record<string, string>)[type] ?? type;
