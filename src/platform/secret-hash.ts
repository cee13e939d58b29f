/** 密文指纹 · what is kept of a secret of 256 bits that chance made: nobody finds it from this, and the same always gives the same. */
import { createHash } from 'node:crypto';

export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
