/** 不断词 · a title whose lines end between words. */
import type { FunctionalComponent } from 'vue';
import { h } from 'vue';
import { wholeWords } from '../text/whole-words';

export const WholeWords: FunctionalComponent<{ text: string | null | undefined }> = ({ text }) =>
  h(
    'span',
    { class: 'whole-words' },
    wholeWords(text ?? '').flatMap((piece, i) => (i === 0 ? [piece] : [h('wbr'), piece])),
  );
WholeWords.props = ['text'];
