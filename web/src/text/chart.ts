/** 页面用字 · the statecharts. */
export const chart = {
  title: '流程图',
  now: '当前',
  asList: '以文字查看',
  asChart: '以图查看',
  whole: '看全图',
  described: (machine: string, now: string) => `${machine}流程图。当前状态：${now || '尚未开始'}。`,
  event: '事项',
  leads: '转到',
  stays: '状态不变',
} as const;
