/** 就绪 · whether this process can do its work now, and if not, why: every cause by name. */
import type { Database } from './database.js';
import type { ProblemFault } from './problem.js';
import type { Queues } from './queue.js';

export interface Need {
  code: string;
  /** what a person reads when it is gone */
  title: string;
  ask: () => Promise<unknown>;
}

const PATIENCE_MS = 4_000;

export class Readiness {
  private isStopping = false;

  constructor(private readonly needs: readonly Need[]) {}

  /** The first step of a stop: from now on no new work is sent here. */
  stopping(): void {
    this.isStopping = true;
  }

  /** @returns nothing when all is well */
  async faults(): Promise<ProblemFault[]> {
    if (this.isStopping) return [{ code: 'health.stopping', message: '正在停止' }];
    const asked = await Promise.all(this.needs.map(async (need) => ((await answers(need)) ? [] : [need])));
    return asked.flat().map(({ code, title }) => ({ code, message: title }));
  }
}

async function answers({ ask }: Need): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((done) => (timer = setTimeout(() => done(false), PATIENCE_MS)));
  const answer = ask().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

export const databaseNeed = (database: Pick<Database, 'unscoped'>): Need => ({
  code: 'health.database',
  title: '数据库暂不可用',
  ask: () => database.unscoped((tx) => tx.query('SELECT 1')),
});

export const queueNeed = (queues: Pick<Queues, 'check'>): Need => ({
  code: 'health.queue',
  title: '后台队列暂不可用',
  ask: () => queues.check(),
});
