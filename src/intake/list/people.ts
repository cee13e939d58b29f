/** 提出人 · names as lists write them: 张某等3人, 王 丽, several in one cell; and bodies, which are no persons. */
import { folded, squeezed } from './cells.js';

const SEPARATORS = /[、,;/|\n\t]+/;
const AND_OTHERS = /等(?:\d+|[一二两三四五六七八九十百]+)?(?:余)?(?:名|位)?(?:人|代表|委员|同志)?$/;
const BRACKETS = /\([^)]*\)/g;
const BODY = new RegExp(
  '(总支|支部|支社|委员会|专委会|工委|基层委|党派|界别|小组|联组|代表团|代表组|联络组|党组|联合会|工商联|总工会|妇联|团委' +
    '|青联|侨联|台联|科协|文联|协会|商会|学会|基金会|(教育|科技|科学技术|文化艺术|文艺|经济|农业|体育|医药卫生|新闻出版|宗教|特邀)界)$' +
    '|^(民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团)',
);

export interface Names {
  names: string[];
  /** 等3人 */
  hasOthers: boolean;
}

export function namesIn(text: string): Names {
  let hasOthers = false;
  const names = folded(text)
    .replace(BRACKETS, '')
    .replace(/[\t ]+(?=等)/g, '')
    .split(SEPARATORS)
    .flatMap(apart)
    .map((name) => {
      const alone = name.replace(AND_OTHERS, '');
      if (alone !== name) hasOthers = true;
      return alone;
    })
    .filter((name) => name !== '');
  return { names: [...new Set(names)], hasOthers };
}

/** A space parts two names, or spaces out one name of two characters: `王 丽` beside `王丽华 李明`. */
function apart(part: string): string[] {
  if (isBody(squeezed(part))) return [squeezed(part)];
  const names: string[] = [];
  let single = '';
  for (const piece of part.trim().split(/\s+/)) {
    const isSingle = /^\p{Script=Han}$/u.test(piece);
    if (isSingle && single === '') single = piece;
    else {
      names.push(single + piece);
      single = '';
    }
  }
  return single === '' ? names : [...names, single];
}

/** A name that no person bears. */
export const isBody = (name: string): boolean => BODY.test(name);

/** 提案类型 decides where it speaks of the kind of proposer; else the name. */
export function isCollective(name: string, proposerKind: string): boolean {
  const kind = squeezed(proposerKind);
  if (/集体|党派|团体|界别|专委会|委员会|小组|联组/.test(kind)) return true;
  if (/委员|代表|个人|联名/.test(kind)) return false;
  return isBody(name);
}
