/** 承诺台账页面的用字；状态的名称由服务器给出 */
export const commitments = {
  title: '承诺台账',
  total: (n: number) => `共 ${n} 项承诺，日期早的在前`,
  views: '承诺的情况',
  view: {
    all: '全部承诺',
    overdue: '逾期未兑现',
    open: '未到期、在办理',
    left: (year: number) => `${year} 年底待结转`,
    carried: '转过年度',
    fulfilled: '已兑现',
    cannotKeep: '无法兑现',
    turned: (year: number) => `${year} 年承诺，现已解决`,
  },
  turnedSentence: (year: number, n: number, all: number) =>
    all === 0
      ? `${year} 年的答复没有作出承诺。`
      : `${year} 年的答复共作出承诺 ${all} 项，其中 ${n} 项所在的件最近一次答复已归为解决类。`,
  overdueSentence: (n: number) => (n === 0 ? '没有逾期未兑现的承诺。' : `${n} 项承诺已过日期，尚未兑现。`),
  filters: '台账范围',
  fields: {
    unit: '单位',
    state: '状态',
    year: '承诺日期所在年份',
    promised: '作出承诺的年份',
    kind: '种类',
  },
  any: '全部',
  clear: '恢复全部',
  columns: { what: '承诺事项', unit: '单位', due: '承诺日期', state: '状态', promised: '作出承诺', now: '办理结果' },
  erased: '承诺的内容已依法擦除',
  first: (date: string) => `首次承诺 ${date}`,
  carried: (n: number) => `转过 ${n} 次年度`,
  overdue: '逾期未兑现',
  kept: (date: string) => `${date}兑现`,
  turned: (from: string, to: string) => (from === to ? from : `${from}，现为${to}`),
  none: '没有这样的承诺',
  noneHow: '答复中承诺以后办理的事项，答复发出后列在这里。',
} as const;
