/** 乱投的请求 · sent as it is, and what came back: a problem in Chinese with a stable code, or the test fails. */
import { request as httpRequest } from 'node:http';
import { checkAnswer } from './answer-check.js';

export interface Thrown {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}
/** Byte for byte: `fetch` would mend some of what is thrown here. */
export async function thrownAt(
  address: string,
  { method, path, headers = {}, body }: Thrown,
): Promise<{ status: number; code: unknown }> {
  const { port } = new URL(address);
  const answer = await new Promise<{ status: number; headers: Headers; text: string }>((done, fail) => {
    const sent = httpRequest({ port, host: '127.0.0.1', method, path, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const told = new Headers();
        for (const [key, value] of Object.entries(incoming.headers)) told.set(key, String(value));
        done({ status: incoming.statusCode ?? 0, headers: told, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.on('error', fail);
    sent.end(body);
  });
  const told = answer.headers.get('content-type')?.includes('json') ? (JSON.parse(answer.text) as object) : {};
  checkAnswer({ method, path, status: answer.status, headers: answer.headers, body: told });
  return { status: answer.status, code: (told as { code?: unknown }).code };
}
