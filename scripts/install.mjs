/** Installs when node_modules is missing or older than the lockfile, so that every command works on a fresh clone. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

export function install() {
  const mark = 'node_modules/.package-lock.json';
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('正在安装依赖 / installing dependencies …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: false,
  });
  if (done.status !== 0) {
    console.error('依赖安装失败 / npm ci failed');
    process.exit(done.status ?? 1);
  }
}
