import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { child, folder } = globalThis.demo;
  globalThis.demo.isOver = true;
  const gone = new Promise((done) => child.once('exit', done));
  if (child.exitCode === null) child.kill('SIGINT');
  if (child.exitCode === null) await gone;
  rmSync(folder, { recursive: true, force: true });
}
