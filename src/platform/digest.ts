/** 杂凑 · SM3 over RFC 8785 text. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const sm3Hex = (text: string | Buffer): string => createHash('sm3').update(text).digest('hex');
export const sm3Of = (value: unknown): string => sm3Hex(canonicalize(value) ?? 'null');
