/**
 * 标点 · the pages' Chinese carries the punctuation of Chinese (GB/T 15834): `npm run generate` puts it in, a test looks
 * whether it is there. Only what stands in quotes, and in the text of templates, is read.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const PAGES = 'web/src';
export const spokenFiles = () =>
  readdirSync(PAGES, { recursive: true })
    .filter((name) => /\.(ts|vue)$/.test(name) && !name.endsWith('schema.d.ts'))
    .map((name) => join(PAGES, name));

const WIDE = { ',': '\uff0c', ':': '\uff1a', ';': '\uff1b', '?': '\uff1f', '!': '\uff01' };
const HAN = /[\u3400-\u9fff]/;
/** a character of Chinese, of its punctuation, or something put in its place */
const AFTER = '\u3000-\u9fff\uff01-\uff60\ue000-\uf8ff';

function widened(spoken) {
  let text = spoken.replace(/\(([^()]*)\)/g, (whole, inside, at) => {
    const before = spoken[at - 1] ?? '';
    return HAN.test(inside) || HAN.test(before) ? `\uff08${inside}\uff09` : whole;
  });
  text = text.replace(new RegExp(`(?<=[${AFTER}]) *([,:;?!])`, 'g'), (_, mark) => WIDE[mark]);
  return text;
}

/** What stands between `${` and `}` is code: it is set aside, widened by itself, and put back. */
function literal(body) {
  const held = [];
  const bare = body.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, (code) => {
    held.push(`\${${quoted(code.slice(2, -1))}}`);
    return String.fromCharCode(0xe000 + held.length - 1);
  });
  const made = HAN.test(bare) ? widened(bare) : bare;
  return made.replace(/[\ue000-\uf8ff]/g, (mark) => held[mark.charCodeAt(0) - 0xe000]);
}

const QUOTED = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const quoted = (code) =>
  code.replace(QUOTED, (part) => (part.startsWith('/') ? part : part[0] + literal(part.slice(1, -1)) + part[0]));

/** Text between tags; what is bound, and every attribute, is set aside. `{{ … }}` stands for Chinese. */
function template(markup) {
  const held = [];
  const hold = (code) => {
    held.push(code);
    return String.fromCharCode(0xe000 + held.length - 1);
  };
  return markup
    .replace(/"[^"]*"/g, hold)
    .replace(/\{\{[\s\S]*?\}\}/g, hold)
    .replace(/>([^<>]+)</g, (whole, text) =>
      SPOKEN.test(text) ? `>${text.replace(/[(),:;?!]/g, (m) => ALL[m])}<` : whole,
    )
    .replace(/[\ue000-\uf8ff]/g, (mark) => held[mark.charCodeAt(0) - 0xe000]);
}
const SPOKEN = /[\u3400-\u9fff\ue000-\uf8ff]/;
const ALL = { ...WIDE, '(': '\uff08', ')': '\uff09' };

export function punctuated(path, source) {
  if (!path.endsWith('.vue')) return quoted(source);
  return source
    .replace(/(<script[^>]*>)([\s\S]*?)(<\/script>)/, (_, open, code, close) => open + quoted(code) + close)
    .replace(/\n<template>[\s\S]*\n<\/template>/, template);
}
