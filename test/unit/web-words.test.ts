/** 网页用字 · Chinese on the pages carries the punctuation of Chinese. */
import { readFileSync } from 'node:fs';

interface Punctuation {
  punctuated: (path: string, source: string) => string;
  spokenFiles: () => string[];
}
const { punctuated, spokenFiles } = (await import('../../scripts/punctuation.mjs' as string)) as Punctuation;

describe('网页用字', () => {
  test('页面上的中文用中文标点(否则 npm run generate)', () => {
    const files = spokenFiles();
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((path) => punctuated(path, readFileSync(path, 'utf8')) !== readFileSync(path, 'utf8'))).toEqual(
      [],
    );
  });

  test('文字里的换成中文标点,代码、数字和地址不动', () => {
    const wide = (ascii: string): string =>
      ascii.replace(/[,:()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
    expect(punctuated('a.ts', `f('已收到,请看', \`\${g(1, 2)} 份(共 \${n} 份)\`)`)).toBe(
      `f('${wide('已收到,请看')}', \`\${g(1, 2)} 份${wide('(')}共 \${n} 份${wide(')')}\`)`,
    );
    for (const kept of [`open('/cases:1', 2)`, `const a = { '是': b(c) }; // 说明,不动`, `'10:30'`]) {
      expect(punctuated('a.ts', kept)).toBe(kept);
    }
    const page =
      '<script setup lang="ts">\nconst a = 1;\n</script>\n\n<template>\n  <p :b="c(d)">{{ e(f) }}:有(甲)</p>\n</template>\n';
    expect(punctuated('a.vue', page)).toBe(page.replace(':有(甲)', wide(':有(甲)')));
  });
});
