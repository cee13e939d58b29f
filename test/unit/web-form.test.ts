/** 办理表单(页面) · what a form begins with, and which choice gives the command. */
import type { FormSchema } from '../../web/src/api/form-schema.js';
import { choicesOf, startOf, verdictOf } from '../../web/src/api/form-schema.js';

const by = { today: '2025-03-03', now: '2025-03-03T01:00:00.000Z', personId: 'p', unitId: 'u' };

test('预填:今天、本人、本单位、通常的值,其余空着', () => {
  const schema: FormSchema = {
    properties: {
      on: { format: 'date', 'x-suggest': 'today' },
      people: { type: 'array', 'x-suggest': 'me' },
      publicity: { enum: ['proactive', 'closed'], 'x-start': 'proactive' },
      outcome: { enum: ['solved'] },
      rows: { type: 'array', items: { properties: { unitId: { 'x-suggest': 'myUnit' }, what: {} } } },
    },
    required: ['rows'],
  };
  expect(startOf(schema, by)).toEqual({
    on: '2025-03-03',
    people: [{ personId: 'p' }],
    publicity: 'proactive',
    rows: [{ unitId: 'u' }],
  });
});

test('结论只认必填的一项,选项按服务器的说法', () => {
  const passed: FormSchema = { type: 'boolean', 'x-verdict': true, 'x-labels': { true: '通过', false: '退回修改' } };
  expect(verdictOf({ properties: { passed }, required: ['passed'] })?.[0]).toBe('passed');
  expect(verdictOf({ properties: { passed } })).toBeUndefined();
  expect(choicesOf(passed)).toEqual([
    { value: true, label: '通过' },
    { value: false, label: '退回修改' },
  ]);
});
