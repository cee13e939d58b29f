/** 通过接口办理 · the same tasks over HTTP, by people who are logged in, on connections that stay open. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Actor } from '../../src/domain/shared/actor.js';
import { COOKIE } from '../../src/identity/session.guard.js';
import type { Copy } from './bench-cluster.js';
import { tokenOf } from './district.js';
import type { Report } from './http-server.js';
import type { Task } from './tasks.js';

const SERVER = fileURLToPath(new URL('./http-server.js', import.meta.url));

export class HttpServer {
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  static async start({ urls }: Copy): Promise<HttpServer> {
    const child = fork(SERVER, [urls.app, urls.engine], { execArgv: ['--expose-gc'] });
    const [port] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('the server did not start'))),
    ])) as [number];
    return new HttpServer(child, port);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async report(): Promise<Report> {
    this.child.send('report');
    const [report] = (await once(this.child, 'message')) as [Report];
    return report;
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }

  /** @returns the version that the case has now */
  async give(task: Task): Promise<{ id: string; version: number }> {
    const { actor, key } = task.given;
    const headers = { cookie: `${COOKIE}=${tokenOf(actor)}`, 'idempotency-key': key };
    if (task.of === 'register') {
      return (await this.post('/api/proposals', headers, task.given.input)) as { id: string; version: number };
    }
    const { caseId, command, ifMatch } = task.given;
    const path = `/api/proposals/${caseId}/commands`;
    const answer = await this.post(path, { ...headers, 'if-match': `"${ifMatch}"` }, command);
    return { id: caseId, version: (answer as { version: number }).version };
  }

  /** @returns what the page is told, whole */
  get(path: string, reader: Actor): Promise<unknown> {
    return this.send('GET', path, { cookie: `${COOKIE}=${tokenOf(reader)}` });
  }

  private post(path: string, headers: Record<string, string>, body: unknown): Promise<unknown> {
    const text = JSON.stringify(body);
    const length = String(Buffer.byteLength(text));
    return this.send('POST', path, { ...headers, 'content-type': 'application/json', 'content-length': length }, text);
  }

  private send(method: string, path: string, headers: Record<string, string>, text?: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: this.port, path, method, agent: this.agent, headers },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => {
            const said = Buffer.concat(chunks).toString();
            if ((answer.statusCode ?? 500) < 300) resolve(JSON.parse(said));
            else reject(new Error(`${path} answered ${answer.statusCode}: ${said}`));
          });
        },
      );
      asked.once('error', reject);
      asked.end(text);
    });
  }
}
