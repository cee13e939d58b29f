/** 一种情形 · one situation of practice: its steps in order, and one line that says that all of them held. */
type Step = (name: string, run: () => Promise<void> | void) => void;

export function situation(number: number, title: string, steps: (step: Step) => void): void {
  const named = `情形 ${String(number).padStart(2, '0')} · ${title}`;
  describe(named, () => {
    let [planned, held] = [0, 0];
    steps((name, run) => {
      planned += 1;
      test(name, async () => {
        await run();
        held += 1;
      });
    });
    afterAll(() => void process.stdout.write(held === planned ? `${named}\n` : ''));
  });
}
