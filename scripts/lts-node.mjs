/**
 * The current LTS of Node, other than the one that runs: npm ships its binary. Which even release is an LTS by now, the
 * binary itself says. @returns null, with the reason said, when it cannot be had
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const own = Number(process.versions.node.split('.')[0]);
const NAME = `node-${process.platform}-${process.arch}`;

const npm = (args, options = {}) => spawnSync('npm', args, { encoding: 'utf8', ...options });

function majors() {
  const { status, stdout, stderr } = npm(['view', NAME, 'versions', '--json']);
  if (status !== 0) throw new Error(`npm view ${NAME}: ${stderr.trim().split('\n').at(-1)}`);
  const all = [JSON.parse(stdout)].flat().map((version) => Number(version.split('.')[0]));
  return [...new Set(all)].filter((major) => major % 2 === 0).sort((a, b) => b - a);
}

function installed(major) {
  const folder = resolve('.artifacts', `node-${major}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{"private":true}');
  const made = npm(['install', '--no-audit', '--no-fund', '--no-package-lock', `${NAME}@${major}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status !== 0) throw new Error(`npm install ${NAME}@${major} failed`);
  const node = `${folder}/node_modules/${NAME}/bin/node`;
  const asked = spawnSync(node, ['-p', 'JSON.stringify([process.version, process.release.lts ?? null])'], {
    encoding: 'utf8',
  });
  if (asked.status !== 0) throw new Error(`${node} does not run: ${asked.error ?? asked.stderr}`);
  const [version, name] = JSON.parse(asked.stdout);
  return { node, version, name };
}

export function currentLts() {
  try {
    for (const major of majors().filter((m) => m !== own)) {
      const found = installed(major);
      if (found.name !== null) return found;
    }
    throw new Error('no LTS among the releases');
  } catch (error) {
    console.error(`没有另一版 Node 可用,计为失败 / no other Node to test on, counted as a failure: ${error.message}`);
    return null;
  }
}
