/** 文件的上传 · a form with a file, kept by the server before anything else is asked. */
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
