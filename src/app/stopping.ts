/** 停止 · readiness off, then what takes requests, workers, queues, pools, the database last; a hard end after 25 s. */
const REPEAT_MS = 5_000;
/** before the 30 s after which containers are killed */
const HARD_MS = 25_000;

/** What was opened is closed in the opposite order, each thing once, the rest also when one fails. */
export class Closing {
  private readonly steps: (() => unknown)[] = [];

  push(step: () => unknown): void {
    this.steps.push(step);
  }

  async closeAll(): Promise<void> {
    const faults: unknown[] = [];
    for (const step of this.steps.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
  }
}

/** The first signal stops; npm forwards its own once more, so a second one soon after changes nothing. */
export function stopOnSignal(closeAll: () => Promise<void>): void {
  let first = 0;
  const stop = (): void => {
    if (first > 0) {
      if (Date.now() - first > REPEAT_MS) process.exit(1);
      return;
    }
    first = Date.now();
    console.log('正在停止 / stopping …');
    setTimeout(() => {
      console.error('未能及时停止,强行结束 / did not stop in time, ended by force');
      process.exit(1);
    }, HARD_MS).unref();
    closeAll().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
