/** Named steps and their counts: shared by `npm test` and the whole check of .ci/run. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const LONGEST_STEP_MS = 25 * 60_000;

export class Tally {
  passed = 0;
  failed = 0;

  /** @param node the Node that runs the step; this one unless told */
  constructor(node = process.execPath) {
    this.node = node;
    mkdirSync('.artifacts', { recursive: true });
  }

  step(name, command, args, env = {}) {
    console.log(`\n== ${name}`);
    const started = Date.now();
    // a step that never ends is a failure with a name, not a check that hangs
    const limits = { timeout: LONGEST_STEP_MS, killSignal: 'SIGKILL' };
    const run = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, ...limits });
    console.log(`== ${name}: ${run.status === 0 ? '通过' : '未通过'} ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return run.status === 0;
  }

  count(isGood) {
    if (isGood) this.passed += 1;
    else this.failed += 1;
    return isGood;
  }

  /**
   * Checks that only read: two at a time, each told whole when it is done. Put the longest first.
   * @param {[name: string, args: string[]][]} all
   */
  async checks(all) {
    const waiting = [...all];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await this.check(...next);
    };
    await Promise.all([work(), work()]);
  }

  async check(name, args) {
    const started = Date.now();
    const run = spawn(this.node, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_STEP_MS,
      killSignal: 'SIGKILL',
    });
    let said = '';
    for (const out of [run.stdout, run.stderr]) out.setEncoding('utf8').on('data', (more) => (said += more));
    const code = await new Promise((done) => run.once('error', done).once('close', done));
    console.log(
      `\n== ${name}\n${said}== ${name}: ${code === 0 ? '通过' : '未通过'} ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    this.count(code === 0);
  }

  suite(name, config, paths, { env = {}, workers = 2 } = {}) {
    const report = `.artifacts/${name}.json`;
    rmSync(report, { force: true });
    const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '-c', config];
    const isGood = this.step(
      name,
      this.node,
      [...args, `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`, ...paths],
      { TZ: process.env.TZ ?? 'Asia/Shanghai', ...env },
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
