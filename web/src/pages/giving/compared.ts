/** 两份的异同 · field by field, and inside a field word by word; long stretches that are the same are shortened. */
import { diffWords } from 'diff';
import type { FieldWords } from './form-words';

export interface Part {
  kind: 'same' | 'gone' | 'new';
  text: string;
}
export interface ComparedField {
  path: string;
  title: string;
  /** none: of what has no text to compare, such as another file */
  parts: Part[];
}
const AROUND = 40;
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** @returns the fields that differ, in the order of the form */
export function compare(before: FieldWords[], after: FieldWords[]): ComparedField[] {
  const paths = [...new Set([...after, ...before].map((f) => f.path))].sort(byPath([...before, ...after]));
  return paths.flatMap((path) => {
    const [was, is] = [before, after].map((fields) => fields.find((f) => f.path === path));
    if (was?.value === is?.value) return [];
    const [from, to] = [was?.text ?? '', is?.text ?? ''];
    const parts = from === to ? [] : shortened(partsOf(from, to));
    return [{ path, title: (is ?? was)?.title ?? '', parts }];
  });
}
/** the longer of two forms has all the places */
const byPath = (fields: FieldWords[]) => (a: string, b: string) =>
  fields.findIndex((f) => f.path === a) - fields.findIndex((f) => f.path === b);

const partsOf = (from: string, to: string): Part[] =>
  diffWords(from, to, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }));

function shortened(parts: Part[]): Part[] {
  return parts.map((part, i) => {
    const { kind, text } = part;
    if (kind !== 'same' || text.length <= 3 * AROUND) return part;
    const head = i === 0 ? '' : text.slice(0, AROUND);
    const tail = i === parts.length - 1 ? '' : text.slice(-AROUND);
    return { kind, text: `${head}……${tail}` };
  });
}
