/** 文件的回答 · a file goes out to be kept: under its Chinese name, as no other type, and never as a page of this site. */
import type { Response } from 'express';

export interface FileAnswer {
  name: string;
  mime: string;
  content: Buffer;
}

export function sendFile(response: Response, { name, mime, content }: FileAnswer): void {
  response
    .setHeader('Content-Type', mime)
    .setHeader('Content-Disposition', dispositionOf(name))
    .setHeader('X-Content-Type-Options', 'nosniff')
    .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    .end(content);
}

/** RFC 6266 with the RFC 5987 form for Chinese names; old readers get an ASCII name. */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
