/** 读取进程之外 · starts a process for one file, gives it the file, and ends it when it takes too much time or memory. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Fix } from './list/fixes.js';
import { LIMITS } from './list/limits.js';
import { refusedResult } from './list/outcome.js';
import type { ProblemCode } from './list/problems.js';
import { ofFile } from './list/problems.js';
import type { Surroundings } from './list/read-list.js';
import type { ReadingRequest } from './reading/child.js';

export interface FileToRead {
  name: string;
  content: Buffer;
  around: Surroundings;
  fixes: Fix[];
}
/** As JSON: it goes to the database as it comes, since parsing a long list here would keep others waiting. */
export interface Reading {
  state: 'ready' | 'failed';
  result: string;
  cases: string;
}
export interface ReaderLimits {
  seconds: number;
  heapMegabytes: number;
}

/** far above what the longest list says */
const MOST_OUTPUT = 64 * 1024 * 1024;
const KEPT_OF_FAULT = 4000;

export class ListReader {
  constructor(
    private readonly limits: ReaderLimits = LIMITS,
    private readonly program = join(process.cwd(), 'dist', 'intake', 'reading', 'child.js'),
  ) {}

  /** @throws Error when the signal, or somebody else, ended it: it may be tried again */
  async read({ name, content, around, fixes }: FileToRead, signal?: AbortSignal): Promise<Reading> {
    signal?.throwIfAborted();
    const { seconds, heapMegabytes } = this.limits;
    // nothing of the server's environment goes along
    const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, this.program], { env: {} });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    const abort = (): void => void child.kill('SIGKILL');
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const request: ReadingRequest = { name, around, fixes };
      child.stdin.on('error', () => undefined); // it ended before it had read all: the exit says why
      child.stdin.write(`${JSON.stringify(request)}\n`);
      child.stdin.end(content);
      const { code, output, fault } = await ended(child);
      signal?.throwIfAborted();
      if (isLate) return failed('import.too_large', `${seconds} 秒内没有读完,请删减内容,或分开导入`);
      if (output === null || isOutOfMemory(fault)) {
        return failed('import.too_large', '内容过多:请删去表格以外的空行空列和格式,或分开导入');
      }
      if (code === null) throw new Error('the reader of lists was ended from outside');
      if (code !== 0) {
        process.emitWarning(fault, 'ListReader');
        return failed('import.unreadable', '文件无法读取,请另存后再试;如仍不能读取,请告诉管理员');
      }
      const [head = '', result = '', cases = ''] = output.split('\n');
      return { state: (JSON.parse(head) as Pick<Reading, 'state'>).state, result, cases };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }
}

const isOutOfMemory = (fault: string): boolean => /heap out of memory|Reached heap limit/i.test(fault);

export const failed = (code: ProblemCode, message: string): Reading => ({
  state: 'failed',
  result: JSON.stringify(refusedResult(ofFile(code, message))),
  cases: '[]',
});

/** @returns output null: more than any list says */
function ended(child: ChildProcess): Promise<{ code: number | null; output: string | null; fault: string }> {
  const chunks: Buffer[] = [];
  let size = 0;
  let fault = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MOST_OUTPUT) chunks.push(chunk);
    else child.kill('SIGKILL');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    if (fault.length < KEPT_OF_FAULT) fault += chunk.toString('utf8');
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      done({ code, output: size > MOST_OUTPUT ? null : Buffer.concat(chunks).toString('utf8'), fault });
    });
  });
}
