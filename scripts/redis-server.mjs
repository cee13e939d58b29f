/** Redis for the tests of the queues: found, or installed from the packages of the system. @returns whether it is there */
import { spawnSync } from 'node:child_process';

const isThere = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

export function ensureRedis() {
  if (isThere()) return true;
  console.log('\n== redis-server');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], options);
  if (isThere()) return true;
  console.error(
    '没有 redis-server,也装不上:队列在 Redis 上的测试未运行,计为失败 / no redis-server, counted as a failure',
  );
  return false;
}
