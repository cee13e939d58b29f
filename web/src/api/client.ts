/** 接口 · paths, queries, bodies and answers are typed by the generated document. */
import createClient from 'openapi-fetch';
import { problemOf, Unreachable } from './problem';
import type { paths } from './schema';

export const api = createClient<paths>({ credentials: 'same-origin' });

interface Given<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** @throws ApiProblem what the server refused; Unreachable when it did not answer */
export async function answerTo<T>(asked: Promise<Given<T>>): Promise<T> {
  let given: Given<T>;
  try {
    given = await asked;
  } catch {
    throw new Unreachable();
  }
  if (!given.response.ok) throw problemOf(given.response, given.error);
  return given.data as T;
}

/** 请求标识 · the same deed asked again keeps its key, so that it is done once. */
export const newKey = (): string =>
  crypto.randomUUID?.() ??
  [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
