/** Programs that the whole check needs from the packages of the system: found, or installed while other steps run. */
import { spawn, spawnSync } from 'node:child_process';

/** each needs no more of its package than what this check asks of it */
const PACKAGE_OF = { 'redis-server': 'redis-server', soffice: 'libreoffice-calc-nogui' };

const isThere = (program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = spawn('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  return new Promise((done) => run.once('error', done).once('close', done));
}

/** One after the other, so that one that cannot be had does not keep the others away. @returns which programs are there */
export async function ensurePrograms() {
  const missing = Object.keys(PACKAGE_OF).filter((program) => !isThere(program));
  if (missing.length > 0) await aptGet('update');
  for (const program of missing) await aptGet('install', '-y', '--no-install-recommends', PACKAGE_OF[program]);
  return Object.fromEntries(Object.keys(PACKAGE_OF).map((program) => [program, hasOrTells(program)]));
}

function hasOrTells(program) {
  if (isThere(program)) return true;
  console.error(
    `没有 ${program},也装不上:用到它的测试未运行,计为失败 / no ${program}, its tests did not run, counted as a failure`,
  );
  return false;
}
