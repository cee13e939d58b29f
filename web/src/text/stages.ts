/** 办理阶段页面的用字；各状态的名称由服务器给出 */
export const stages = {
  title: '办理阶段',
  total: (n: number) => `共 ${n} 件`,
  sentence: (state: string, n: number) => `最多的是“${state}”，${n} 件。`,
  none: '没有您可以统计的件。',
  itemsHow: '按件计：一件有几个承办件处于同一状态的，计一件；承办件状态不同的，各计一件。',
  list: (chart: string, state: string, n: number) => `${chart}，${state} ${n} 件，逐件查看`,
  columns: { state: '状态', count: '件数' },
} as const;
