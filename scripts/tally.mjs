/** Named steps and their counts: shared by `npm test` and the whole check of .ci/run. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';

const LONGEST_STEP_MS = 25 * 60_000;

export class Tally {
  passed = 0;
  failed = 0;

  /**
   * @param node the Node that runs the steps; this one unless told
   * @param niceness how far the steps give way to what runs beside them
   */
  constructor({ node = process.execPath, niceness = 0 } = {}) {
    this.node = node;
    this.niceness = niceness;
    mkdirSync('.artifacts', { recursive: true });
  }

  count(isGood) {
    if (isGood) this.passed += 1;
    else this.failed += 1;
    return isGood;
  }

  /**
   * Checks that only read: two at a time. Put the longest first.
   * @param {[name: string, args: string[]][]} all
   */
  async checks(all) {
    const waiting = [...all];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [name, args] = next;
        this.count(await this.step(name, args, { held: true }));
      }
    };
    await Promise.all([work(), work()]);
  }

  /** @param held what runs beside others is told whole when it is done */
  async suite(name, config, paths, { env = {}, workers = 2, held = false } = {}) {
    const report = `.artifacts/${name}.json`;
    rmSync(report, { force: true });
    const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '-c', config];
    const isGood = await this.step(
      name,
      [...args, `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`, ...paths],
      { env: { TZ: process.env.TZ ?? 'Asia/Shanghai', ...env }, held },
    );
    try {
      const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
      const failed = numFailedTests + numRuntimeErrorTestSuites;
      this.passed += numPassedTests;
      // a run that ends badly without naming a test, and one that found no test at all, are failures too
      this.failed += failed === 0 && (!isGood || numPassedTests === 0) ? 1 : failed;
    } catch {
      this.failed += 1;
    }
  }

  /** A step that never ends is a failure with a name, not a check that hangs. @returns whether it went well */
  async step(name, args, { env = {}, held = false } = {}) {
    if (!held) console.log(`\n== ${name}`);
    const started = Date.now();
    const run = spawn(this.node, args, {
      stdio: held ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
      timeout: LONGEST_STEP_MS,
      killSignal: 'SIGKILL',
    });
    if (run.pid !== undefined && this.niceness > 0) setPriority(run.pid, this.niceness);
    let said = '';
    for (const out of held ? [run.stdout, run.stderr] : [])
      out.setEncoding('utf8').on('data', (more) => (said += more));
    const code = await new Promise((done) => run.once('error', () => done(null)).once('close', done));
    const isGood = code === 0;
    const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
    console.log(`${held ? `\n== ${name}\n${said}` : ''}== ${name}: ${isGood ? '通过' : '未通过'} ${took}`);
    return isGood;
  }

  add({ passed, failed }) {
    this.passed += passed;
    this.failed += failed;
  }

  /** The last line that a person, and .ci/run, reads. */
  end() {
    console.log(`\n${this.passed} passed, ${this.failed} failed`);
    process.exit(this.failed === 0 ? 0 : 1);
  }
}
