/**
 * 读取进程 · a process of its own for each file, with its own memory and time, so that no file stalls or ends the API.
 * In: one line of JSON, then the file. Out: three lines of JSON: state and counts, result, cases.
 */
import { getPriority, setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import type { Fix } from '../list/fixes.js';
import type { Surroundings } from '../list/read-list.js';
import { readFile } from './read-file.js';

export interface ReadingRequest {
  name: string;
  around: Surroundings;
  fixes: Fix[];
}

// whoever waits for an answer of the API goes first; where the server itself gives way already, more is not taken back
setPriority(Math.max(5, getPriority()));
const input = await buffer(process.stdin);
const end = input.indexOf('\n');
const { name, around, fixes } = JSON.parse(input.subarray(0, end).toString('utf8')) as ReadingRequest;
const { state, result, cases } = await readFile(name, input.subarray(end + 1), around, fixes);
process.stdout.write([{ state }, result, cases].map((part) => JSON.stringify(part)).join('\n'));
