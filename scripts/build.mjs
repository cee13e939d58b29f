/** Builds dist/ and web/dist/, each when it is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

function make(folder, inputs, args) {
  const stamp = join(folder, '.built');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...inputs.map(newest))) return;
  rmSync(folder, { recursive: true, force: true });
  const made = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (made.status !== 0) {
    console.error('构建失败 / build failed');
    process.exit(1);
  }
  writeFileSync(stamp, '');
}

export function build() {
  const server = ['src', 'tsconfig.json', 'tsconfig.build.json'];
  make('dist', server, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
}

export function buildPages() {
  const pages = ['web/src', 'web/public', 'web/index.html', 'web/f.html', 'web/vite.config.ts', 'web/package.json'];
  make('web/dist', pages, ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn']);
}
