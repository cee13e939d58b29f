/** 文件的上传与取回 · a form with a file, kept by the server before anything else is asked; and a file taken from it. */
import { problemOf, Unreachable } from './problem';
import type { FileNote } from './views';

/** @throws ApiProblem what the server refused; Unreachable when it did not answer */
export async function sendForm(address: string, fields: Record<string, string | File>, key: string): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  let response: Response;
  try {
    response = await fetch(address, { method: 'POST', body: form, headers: { 'Idempotency-Key': key } });
  } catch {
    throw new Unreachable();
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response, body);
  return body;
}

export const upload = async (file: File, key: string): Promise<FileNote> =>
  (await sendForm('/api/attachments', { file }, key)) as FileNote;
export const fileAddress = (id: string): string => `/api/attachments/${id}`;

/**
 * 取回文件 · asked for by the page, so that a refusal is told on it; then handed to the browser to keep under its own name.
 * @throws ApiProblem what the server refused; Unreachable when it did not answer
 */
export async function takeFile(address: string): Promise<void> {
  let response: Response;
  let content: Blob;
  try {
    response = await fetch(address);
    content = await response.clone().blob();
  } catch {
    throw new Unreachable();
  }
  if (!response.ok) throw problemOf(response, await response.json().catch(() => undefined));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = nameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
/** by then the browser has read it */
const KEPT_MS = 60_000;
const nameIn = (disposition: string): string => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  return decodeURIComponent(encoded ?? '');
};
