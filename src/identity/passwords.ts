/** 口令 · argon2id; 等保三级 profile: ≥ 12 characters of three kinds, no everyday word, the last five refused. */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const DENIED = ['password', '12345678', 'qwertyui', 'chengban', 'admin123', 'abcd1234', 'iloveyou'];
export const REMEMBERED = 5;

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** @returns Chinese faults, empty when acceptable */
export function passwordFaults(password: string, account: string): string[] {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
  const lower = password.toLowerCase();
  return [
    ...(password.length < 12 ? ['口令至少 12 个字符'] : []),
    ...(password.length > 128 ? ['口令不得超过 128 个字符'] : []),
    ...(kinds < 3 ? ['口令须含大写字母、小写字母、数字、符号中的三种'] : []),
    ...(DENIED.some((word) => lower.includes(word)) || lower.includes(account.toLowerCase())
      ? ['口令不得含常见词或账号名']
      : []),
  ];
}

/** Unknown accounts cost the same: something is always verified. */
const nobody = hashPassword('nobody has this password, ever');
export const matches = async (stored: string | null, password: string): Promise<boolean> => {
  const right = await verify(stored ?? (await nobody), password).catch(() => false);
  return stored !== null && right;
};

/** These are typed from paper or a screen: no letters that read alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** 一次性口令 · drawn until the rules that every password follows are met. */
export function oneTimePassword(account: string): string {
  for (;;) {
    const drawn = Array.from({ length: 16 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
    if (passwordFaults(drawn, account).length === 0) return drawn;
  }
}

export async function isAmong(hashes: readonly string[], password: string): Promise<boolean> {
  for (const one of hashes) {
    if (await matches(one, password)) return true;
  }
  return false;
}
