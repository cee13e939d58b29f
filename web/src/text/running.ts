/** 后台运行的用字 */
export const running = {
  title: '后台故障',
  board: '队列看板',
  state: '故障状态',
  states: { open: '未处理', retried: '已重试', all: '全部' },
  none: { open: '没有未处理的故障', retried: '没有重试过的故障', all: '没有故障' },
  noneHow: '后台事项反复失败而不再自动重试的，会列在这里，由您查明原因后重试。',
  total: (n: number) => `共 ${n} 条`,
  attempts: '运行次数',
  tried: (attempts: number, times: number) =>
    times > 1 ? `末次运行 ${attempts} 次，已 ${times} 次失败` : `${attempts} 次`,
  first: '首次失败',
  retriedAt: '重试时间',
  job: '事项编号',
  retry: '重试',
  retrying: '正在重试…',
  retried: (queue: string) => `已重新放入队列：${queue}。再失败时会重新列出。`,
} as const;
