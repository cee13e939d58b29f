/** 历次草稿的比较 · field by field in the words of the form, a letter as its lines, whether it is plain or a document. */
import { compare } from '../../web/src/pages/giving/compared.js';
import { formWords } from '../../web/src/pages/giving/form-words.js';
import { isAlike } from '../../web/src/pages/giving/kept-form.js';

const SCHEMA = {
  properties: {
    outcome: { title: '办理结果', enum: ['solved', 'planned'], 'x-labels': { solved: '已解决', planned: '列入计划' } },
    body: { title: '正文', 'x-control': 'letter' },
    promises: {
      title: '承诺事项',
      type: 'array',
      items: { properties: { what: { title: '内容', maxLength: 200 }, dueOn: { title: '期限', format: 'date' } } },
    },
    units: { title: '建议单位', type: 'array', 'x-control': 'unit', items: { type: 'string' } },
    files: { title: '附件', type: 'array', 'x-control': 'attachment', items: { type: 'string' } },
  },
};
const NAMES: Record<string, string> = { a: '区教育局', b: '区民政局' };
const words = (data: Record<string, unknown>) => formWords(SCHEMA, data, (_, id) => NAMES[id]);
const told = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  compare(words(before), words(after)).map(({ title, parts }) => [
    title,
    parts.map(({ kind, text }) => ({ same: '', gone: '-', new: '+' })[kind] + text).join('|'),
  ]);
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('各栏以表单的用字说出来,只列不同的,按表单的次序', () => {
  const before = { outcome: 'solved', units: ['a'], promises: [{ what: '增设路灯', dueOn: '2026-06-30' }] };
  const after = { units: ['a', 'b'], outcome: 'planned', promises: [{ what: '增设路灯', dueOn: '2026-09-30' }] };
  expect(told(before, after)).toEqual([
    ['办理结果', '-已解决|+列入计划'],
    ['承诺事项 1 · 期限', '2026年|-6|+9|月30日'],
    ['建议单位', '区教育局|+、区民政局'],
  ]);
  expect(told(after, { ...after, outcome: undefined })).toEqual([['办理结果', '-列入计划']]);
  expect(told(before, before)).toEqual([]);
});

test('正文的文稿逐行成文字,标题、列表、表格说明是什么;纯文字与文稿之间也能比较', () => {
  const doc = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: '一、办理情况' }] },
      { type: 'orderedList', content: ['增设', '修缮'].map((t) => ({ type: 'listItem', content: [paragraph(t)] })) },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: ['路段', '数量'].map((t) => ({ type: 'tableCell', content: [paragraph(t)] })) },
        ],
      },
    ],
  };
  expect(words({ body: doc })[0]?.text).toBe('【标题】一、办理情况\n1. 增设\n2. 修缮\n【表格】路段｜数量');
  const longer = { ...doc, content: [...doc.content, paragraph('特此答复。')] };
  expect(told({ body: doc }, { body: longer })).toEqual([['正文', expect.stringMatching(/\+\s*特此答复。$/)]]);
  expect(told({ body: '特此答复。' }, { body: { type: 'doc', content: [paragraph('特此函复。')] } })).toEqual([
    ['正文', expect.stringMatching(/-答复|-特此答复/)],
  ]);
});

test('长段相同的文字缩短;文字看不出不同的也列出;次序与空栏不算不同', () => {
  const long = '同样的话。'.repeat(100);
  const [[, said] = []] = told({ body: `${long}甲` }, { body: `${long}乙` });
  expect(said).toMatch(/^…….{1,45}\|-甲\|\+乙$/s);
  expect(told({ files: ['x'] }, { files: ['y'] })).toEqual([['附件', '']]);
  expect(isAlike({ a: '1', b: { c: '', d: [] } }, { b: {}, a: '1' })).toBe(true);
  expect(isAlike({ a: '1' }, { a: '2' })).toBe(false);
});
