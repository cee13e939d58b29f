/** 浏览器中的人 · logs in with a password and keeps the cookie, as a browser does. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Answer, CaseApp } from './case-app.js';

export class Visitor {
  cookie: string | null = null;

  constructor(
    private readonly app: CaseApp,
    /** what a proxy says of where the visitor sits */
    private readonly address?: string,
  ) {}

  async login(account: string, password: string): Promise<Answer> {
    const answer = await this.send('POST', '/session', { account, password });
    const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';');
    if (answer.status === 200 && cookie) this.cookie = cookie;
    return answer;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  send(method: string, path: string, body?: unknown, key: string = randomUUID()): Promise<Answer> {
    const headers: Record<string, string> = { 'idempotency-key': key };
    if (this.cookie !== null) headers.cookie = this.cookie;
    if (this.address !== undefined) headers['x-forwarded-for'] = this.address;
    if (body !== undefined) headers['content-type'] = 'application/json';
    return this.app.send(null, path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** A write of an administrator with a key of its own. */
export const write = (
  app: CaseApp,
  by: Actor,
  method: string,
  path: string,
  body?: unknown,
  key: string = randomUUID(),
) =>
  app.send(by, path, {
    method,
    headers: { 'idempotency-key': key, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** The write succeeds, or the test fails with what was answered. */
export async function done(answer: Promise<Answer> | Answer): Promise<Record<string, unknown>> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
