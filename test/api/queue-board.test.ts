/** 队列看板 · /admin/queues: the system administrator reads it, nobody changes anything by it. */
import { QUEUES } from '../../src/platform/jobs.js';
import { AUDITOR, CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import { clerk, HEAD, OFFICE } from '../support/office.js';

let app: CaseApp;
beforeAll(async () => (app = await CaseApp.open()));
afterAll(() => app.close());

const PAGES = ['', '/', '/api/queues', '/queue/upkeep', '/static/js/none.js'];

describe('队列看板', () => {
  it('is closed to everybody but the system administrator, down to its pictures', async () => {
    for (const page of PAGES) {
      const stranger = await app.visit(null, `/admin/queues${page}`);
      expect([page, stranger.status, stranger.body.code]).toEqual([page, 401, 'session.required']);
      for (const by of [OFFICE, HEAD, clerk(1), AUDITOR, SECURITY_ADMIN]) {
        expect([page, (await app.visit(by, `/admin/queues${page}`)).status]).toEqual([page, 403]);
      }
    }
  });

  it('shows the queues under their Chinese names, and loads nothing from elsewhere', async () => {
    const page = await app.visit(SYSTEM_ADMIN, '/admin/queues');
    expect(page.status).toBe(200);
    expect(page.body.text).toContain('<base href="/admin/queues/" />');
    expect(page.body.text).toContain('zh-CN');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'self'; style-src 'self' 'unsafe-inline';/,
    );
    expect(page.headers.get('x-powered-by')).toBeNull();
    const scripts = [...String(page.body.text).matchAll(/<script defer src="([^"]+)"/g)].map((m) => m[1]);
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      expect([script, (await app.visit(SYSTEM_ADMIN, `/admin/queues/${script}`)).status]).toEqual([script, 200]);
    }
    await app.queues.add({ queue: 'upkeep', type: 'due' }, { id: 'tick' });
    const { body } = await app.visit(SYSTEM_ADMIN, '/admin/queues/api/queues?activeQueue=upkeep&status=waiting');
    const shown = (body.queues as { name: string; displayName: string; readOnlyMode: boolean }[]).map((q) => ({
      name: q.name,
      displayName: q.displayName,
      readOnlyMode: q.readOnlyMode,
    }));
    expect(shown).toEqual(
      Object.entries(QUEUES).map(([name, { label }]) => ({ name, displayName: label, readOnlyMode: true })),
    );
    expect(body.queues).toContainEqual(
      expect.objectContaining({ name: 'upkeep', jobs: [expect.objectContaining({ id: 'tick', name: 'due' })] }),
    );
    const stats = await app.visit(SYSTEM_ADMIN, '/admin/queues/api/redis/stats');
    expect(stats.status).toBe(200);
  });

  it('changes nothing, whoever asks', async () => {
    await app.queues.add({ queue: 'upkeep', type: 'due' }, { id: 'kept' });
    for (const [method, path] of [
      ['PUT', '/api/queues/upkeep/pause'],
      ['PUT', '/api/queues/upkeep/kept/clean'],
      ['PUT', '/api/queues/upkeep/empty'],
      ['POST', '/api/queues/upkeep/add'],
      ['DELETE', '/api/queues/upkeep/obliterate'],
    ] as const) {
      expect([path, (await app.visit(SYSTEM_ADMIN, `/admin/queues${path}`, { method })).status]).toEqual([path, 404]);
    }
    expect(await app.queues.queue('upkeep').isPaused()).toBe(false);
    expect(await app.queues.queue('upkeep').getJob('kept')).toBeDefined();
  });
});
