/** 摘要 · SM3 over RFC 8785 canonical text. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const sm3 = (...texts: string[]): string => {
  const hash = createHash('sm3');
  for (const text of texts) hash.update(text, 'utf8');
  return hash.digest('hex');
};

export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('nothing to write canonically');
  return text;
}

export const digest = (content: unknown): string => sm3(canonical(content));
