/**
 * 网页 · the built pages from memory: hashed files for ever, pages never kept; an address with a page of its own gets that
 * one (`/f` is f.html), every other page address leads to index.html.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

interface Kept {
  type: string;
  body: Buffer;
  /** the same bytes compressed by the build, by the name of the coding */
  coded: Partial<Record<'br' | 'gzip', Buffer>>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const CODINGS = { br: '.br', gzip: '.gz' } as const;
/** what the build names by its content */
const HASHED = '/assets/';

async function keptIn(folder: string): Promise<Map<string, Kept>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((f) => f.isFile());
  const kept = new Map<string, Kept>();
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const type = TYPES[extname(file.name)];
    if (type === undefined) continue;
    const coded: Kept['coded'] = {};
    for (const [coding, ending] of Object.entries(CODINGS)) {
      if (existsSync(path + ending)) coded[coding as keyof typeof CODINGS] = await readFile(path + ending);
    }
    kept.set(`/${relative(folder, path).split(sep).join('/')}`, { type, body: await readFile(path), coded });
  }
  return kept;
}

/** @returns null when the pages were not built: the interface alone is served then */
export async function pagesIn(folder: string): Promise<RequestHandler | null> {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const kept = await keptIn(folder);
  const index = kept.get('/index.html');
  return (request: Request, response: Response, next: NextFunction): void => {
    const page = (): Kept | undefined => (isPage(request) ? (kept.get(`${request.path}.html`) ?? index) : undefined);
    const file = isRead(request) ? (kept.get(request.path) ?? page()) : undefined;
    if (file) answer(request, response, file);
    else next();
  };
}

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** An address typed or followed by a person; never one of the interface, never a missing file. */
function isPage(request: Request): boolean {
  const path = request.path.toLowerCase();
  const isInterface = /^\/+(api|metrics)(\/|$)/.test(path);
  // a command's name in a page's address has a dot too: files stand at the top or among the hashed ones
  const isFile = path.startsWith(HASHED) || /^\/[^/]+\.[^/]+$/.test(path);
  return !isInterface && !isFile && request.headers.accept?.includes('text/html') === true;
}

function answer(request: Request, response: Response, file: Kept): void {
  const coding = request.acceptsEncodings(...(Object.keys(file.coded) as (keyof typeof CODINGS)[]), 'identity');
  const body = (coding && file.coded[coding as keyof typeof CODINGS]) || file.body;
  if (body !== file.body) response.setHeader('Content-Encoding', String(coding));
  const isHashed = request.path.startsWith(HASHED);
  response
    .setHeader('Vary', 'Accept-Encoding')
    .setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-store')
    .setHeader('Content-Type', file.type)
    .setHeader('Content-Length', body.length)
    .end(request.method === 'HEAD' ? undefined : body);
}
