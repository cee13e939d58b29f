/** 不断词 · where the lines of a title may end. */
import fc from 'fast-check';
import { wholeWords } from '../../web/src/text/whole-words.js';

test.each([
  ['关于提升中小学心理健康教育的建议', '关于|提升|中小学|心理|健康|教育的|建议'],
  ['评价已收到，谢谢您', '评价|已收到，谢谢|您'],
  ['复函率：计入分母的件', '复函率：计入|分母的件'],
  ['关于增加普惠托育服务供给的建议', '关于|增加|普惠托育|服务|供给的|建议'],
  ['区人大2025年会议办理工作考核', '区|人大|2025年|会议|办理|工作|考核'],
  ['关于加强独居老人关爱巡访的提案', '关于|加强|独居|老人|关爱巡访的|提案'],
  ['答复期限：2027年3月1日（周一）', '答复|期限：2027年3月1日（周一）'],
  ['滨湖区交办清单.xlsx', '滨湖区|交办|清单.xlsx'],
  ['', ''],
])('%s', (title, pieces) => {
  expect(wholeWords(title).join('|')).toBe(pieces);
});

test('什么都不丢，什么都不加', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(wholeWords(text).join('')).toBe(text);
    }),
  );
});
