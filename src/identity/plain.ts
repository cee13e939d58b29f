import { words } from '../domain/shared/command.js';

/** 名称 · one line of text without what cannot be seen, so that two names that look alike are alike. */
export const plain = (max: number) => words(max).regex(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u, '不得含不可见的字符');
