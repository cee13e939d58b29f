/**
 * 国家规定的上限 · 代表法(2025-03-11)第五十一条: a suggestion is answered within three months of 交办, a wide or hard one
 * within six. A locality may be shorter, never longer. Proposals of the CPPCC are not under this law.
 * Lengths alone are compared here: a rule that counts from receipt or names a fixed date may stand as its text has it,
 * since the date of the case itself is held to the limit when it is armed (deadline/arm.ts).
 */
import type { AppliedRule, WindowKey, WindowRule } from './windows.js';
import { RAISED_AT, variantFor } from './windows.js';

const SOURCE = '代表法(2025-03-11)第五十一条';
const limit = (length: number): AppliedRule => ({
  length,
  unit: 'month',
  from: 'bodyAssigned',
  direction: 'after',
  roll: 'next',
  source: SOURCE,
});
export const NATIONAL_LIMITS = { reply: limit(3), replyHard: limit(6) } as const;
export type Limited = keyof typeof NATIONAL_LIMITS;
export const isLimited = (key: string): key is Limited => key in NATIONAL_LIMITS;

/**
 * The most that surely fits: the shortest three (six) months have 89 (181) days; that the working days fit
 * from every start of the published years is tested.
 */
const AT_MOST = {
  reply: { month: 3, day: 89, workday: 54 },
  replyHard: { month: 6, day: 181, workday: 112 },
} as const;

export interface Excess {
  path: (string | number)[];
  message: string;
}

/** @returns what of the windows lets a suggestion wait longer than the law allows */
export function excesses(windows: Record<WindowKey, WindowRule>): Excess[] {
  return (['reply', 'replyHard'] as const).flatMap((key) => {
    const applied = RAISED_AT.map((raisedAt) => variantFor(windows[key], { kind: 'suggestion', raisedAt }));
    return [...new Set(applied)].flatMap((at) => {
      const rule = at < 0 ? windows[key] : windows[key].variants[at];
      const path = ['windows', key, ...(at < 0 ? [] : ['variants', at])];
      if (!rule) return [];
      return [
        ...over(key, rule, [...path, 'length']),
        ...(rule.max ? over('replyHard', rule.max, [...path, 'max', 'length']) : []),
      ];
    });
  });
}

function over(key: Limited, { length, unit }: Pick<AppliedRule, 'length' | 'unit'>, path: Excess['path']): Excess[] {
  if (unit === 'date' || Number(length) <= AT_MOST[key][unit]) return [];
  const months = NATIONAL_LIMITS[key].length;
  return [{ path, message: `答复代表建议不得超过国家规定的 ${months} 个月(${SOURCE}),地方规定只能更短` }];
}
