/** 通报状态的色调 */
export const TONES = { draft: 'brand', issued: 'good', withdrawn: 'plain' } as const;
