/** 较大的安装 · docker-compose.yml holds no secret of its own, runs nothing as root and checks the health of all. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readEnv } from '../../src/platform/env.js';

interface Service {
  image?: string;
  user?: string;
  ports?: string[];
  build?: string;
  command?: string[];
  healthcheck?: unknown;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  networks?: string[];
  profiles?: string[];
}
const text = readFileSync('docker-compose.yml', 'utf8');
const { services, networks, volumes } = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
};
const dockerfile = readFileSync('Dockerfile', 'utf8');

test('no service runs as root', () => {
  for (const [name, { user }] of Object.entries(services)) expect(`${name} ${user}`).toMatch(/ (node|postgres|redis)$/);
  expect(dockerfile).toMatch(/^USER node$/m);
});

test('every service has a health check', () => {
  for (const [name, s] of Object.entries(services)) {
    expect([name, s.healthcheck !== undefined || dockerfile.includes('HEALTHCHECK')]).toEqual([name, true]);
    if (s.image !== undefined) expect([name, s.healthcheck]).not.toEqual([name, undefined]);
  }
});

test('passwords are required and have no default', () => {
  const named = [...text.matchAll(/\$\{(\w*PASSWORD\w*)([^}]*)\}/g)];
  expect(new Set(named.map(([, name]) => name))).toEqual(new Set(['POSTGRES_PASSWORD', 'REDIS_PASSWORD']));
  for (const [, , how] of named) expect(how).toMatch(/^:\?/);
  expect(text).not.toMatch(/PASSWORD: (?!\$\{)/);
});

test('only the program has a port, and only on this host', () => {
  expect(Object.keys(services).filter((name) => services[name]?.ports)).toEqual(['app']);
  expect(services.app?.ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
});

const given = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(services[name]?.environment ?? {}).map(([variable, value]) => [
      variable,
      value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+:\?[^}]*\}/g, 'secret'),
    ]),
  );

test('server and worker accept what they are given there, and share database and queue', () => {
  const [app, worker] = [readEnv(given('app')), readEnv(given('worker'))];
  expect(app).toMatchObject({ NODE_ENV: 'production', ROLE: 'web', CHENGBAN_DEMO: false, CHENGBAN_TLS: false });
  expect(worker).toMatchObject({ NODE_ENV: 'production', ROLE: 'worker' });
  expect([worker.DATABASE_URL, worker.REDIS_URL]).toEqual([app.DATABASE_URL, app.REDIS_URL]);
  expect(app.REDIS_URL).toBe('redis://:secret@redis:6379');
});

test('the worker is the same image, works once the server has migrated, and answers its health check', () => {
  const { app, worker } = services;
  expect(worker?.build).toBe(app?.build);
  expect(worker?.command).toEqual(['node', 'dist/worker.js']);
  expect(existsSync('src/worker.ts')).toBe(true);
  expect(worker?.depends_on?.app).toEqual({ condition: 'service_healthy' });
  // the image's own check asks this address, and a worker answers there because PORT is set
  expect(dockerfile).toMatch(/^ENV .*HOST=0\.0\.0\.0 PORT=3000$/m);
  expect(dockerfile).toContain('http://127.0.0.1:3000/api/health/ready');
});

test('everything starts without further words, and what is kept is kept in a volume', () => {
  expect(Object.keys(services).sort()).toEqual(['app', 'postgres', 'redis', 'worker']);
  for (const [name, { profiles }] of Object.entries(services)) expect([name, profiles]).toEqual([name, undefined]);
  expect(services.postgres?.image).toBe('postgres:18');
  expect(services.redis?.image).toBe('redis:8');
  expect(Object.keys(volumes).sort()).toEqual(['database', 'queue']);
  expect(networks.inside).toEqual({ internal: true });
  for (const name of ['postgres', 'redis']) expect(services[name]?.networks).toEqual(['inside']);
});

test('what the image copies exists', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list]) => (list ?? '').split(' '));
  expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  const allowed = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(copied.filter((file) => !allowed.includes(`!${file}`))).toEqual([]);
});
