/** 信号 · a starter passes signals on to what serves; before that, a signal ends the start as it ends any program. */
import { constants } from 'node:os';

interface Stoppable {
  stop(signal: NodeJS.Signals): Promise<number>;
}
export interface Signals {
  readonly isStopping: boolean;
  passTo(program: Stoppable): void;
}

export function passSignals(): Signals {
  let program: Stoppable | null = null;
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Ctrl-C reaches the child too, being of one process group; it takes the two for one
    process.on(signal, () => {
      isStopping = true;
      if (!program) process.exit(128 + constants.signals[signal]);
      void program.stop(signal);
    });
  }
  return {
    get isStopping() {
      return isStopping;
    },
    passTo: (to) => {
      program = to;
    },
  };
}
