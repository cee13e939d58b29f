/**
 * 子进程 · programs of ours that one starts beside itself. They are told what they need by message, never by environment
 * or command line, answer once, and end when their starter does, however it ended.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Answer<T> = { done: T } | { fault: string };

export class Child<Asked, Answered> {
  readonly ended: Promise<number>;
  private readonly process: ChildProcess;

  constructor(program: 'prepare' | 'server' | 'worker-process', env: NodeJS.ProcessEnv) {
    this.process = fork(fileURLToPath(new URL(`../${program}.js`, import.meta.url)), [], { env });
    this.ended = new Promise((done) => {
      this.process.once('exit', (code) => done(code ?? 1));
      this.process.once('error', () => done(1));
    });
  }

  /** @throws Error with the child's own words, or when it ended without any */
  async ask(asked: Asked): Promise<Answered> {
    const answered = new Promise<Answer<Answered>>((done) => this.process.once('message', done as () => void));
    this.process.send(asked as object, () => undefined);
    const answer = await Promise.race([answered, this.ended]);
    if (typeof answer === 'number') throw new Error(`子进程未答复即退出 / a child process ended unasked (${answer})`);
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.done;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    this.process.kill(signal);
    return this.ended;
  }
}

/** The child's side: does what it is asked and ends; or, when it `stays`, ends with its starter. A fault is told and ends it. */
export function answer<Asked, Answered>(work: (asked: Asked) => Promise<Answered>, stays: boolean): void {
  if (!process.send) {
    console.error('请用 npm start 启动 / start with npm start');
    process.exit(2);
  }
  const say = (said: Answer<Answered>): Promise<void> =>
    new Promise((done) => process.send?.(said, undefined, undefined, () => done()));
  process.once('disconnect', () => process.exit(1));
  process.once('message', (asked) => {
    const told = work(asked as Asked).then(
      async (done) => {
        await say({ done });
        if (!stays) process.exit(0);
      },
      async (fault: unknown) => {
        await say({ fault: fault instanceof Error ? fault.message : String(fault) });
        process.exit(1);
      },
    );
    void told;
  });
}
