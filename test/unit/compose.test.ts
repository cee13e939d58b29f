/** 较大的安装 · docker-compose.yml holds no secret of its own, runs nothing as root and checks the health of all. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readEnv } from '../../src/platform/env.js';

interface Service {
  image?: string;
  user?: string;
  ports?: string[];
  healthcheck?: unknown;
  environment?: Record<string, string>;
}
const text = readFileSync('docker-compose.yml', 'utf8');
const { services } = parse(text) as { services: Record<string, Service> };
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
  expect(named.length).toBeGreaterThan(1);
  for (const [, , how] of named) expect(how).toMatch(/^:\?/);
  expect(text).not.toMatch(/PASSWORD: (?!\$\{)/);
});

test('only the program has a port, and only on this host', () => {
  expect(Object.keys(services).filter((name) => services[name]?.ports)).toEqual(['app']);
  expect(services.app?.ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
});

test('the program accepts what it is given there', () => {
  const given = Object.fromEntries(
    Object.entries(services.app?.environment ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+:\?[^}]*\}/g, 'secret'),
    ]),
  );
  expect(readEnv(given)).toMatchObject({ NODE_ENV: 'production', CHENGBAN_DEMO: false, CHENGBAN_TLS: false });
});

test('what the image copies exists', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list]) => (list ?? '').split(' '));
  expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  const allowed = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(copied.filter((file) => !allowed.includes(`!${file}`))).toEqual([]);
});
