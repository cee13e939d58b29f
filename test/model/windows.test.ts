/** 期限的开关 · each window of the rulebook moves its own clock and no other, and what rests on that clock. */
import { WINDOW_LABELS } from '../../src/domain/deadline/arm.js';
import type { WindowKey } from '../../src/domain/rulebook/schema.js';
import { WINDOW_KEYS } from '../../src/domain/rulebook/schema.js';
import { START } from '../support/cover.js';
import { CaseInMemory, REGISTRATION } from '../support/office.js';
import type { Road } from '../support/two-localities.js';
import { bookOf, differences } from '../support/two-localities.js';

type Window = [key: WindowKey, road: Road, length: number | string, changes: string[]];
const handled: Road = { along: 'leadAndCo' };
const WINDOWS: Window[] = [
  [
    'signIn',
    handled,
    9,
    [
      '结果 office.addCo:signIn不同',
      '结果 office.assign:signIn不同',
      '结果 office.decideReturn:signIn不同',
      '结果 office.reassign:signIn不同',
    ],
  ],
  [
    'returnRequest',
    handled,
    9,
    [
      '结果 office.addCo:returnRequest不同',
      '结果 office.assign:returnRequest不同',
      '结果 office.decideReturn:returnRequest不同',
      '结果 office.reassign:returnRequest不同',
    ],
  ],
  ['decideReturn', handled, 9, ['结果 unit.requestReturn:decideReturn不同']],
  ['plan', handled, 9, ['结果 unit.accept:plan不同']],
  ['firstContact', handled, 9, ['结果 unit.accept:firstContact不同']],
  ['coOpinion', handled, 2, ['结果 unit.accept:coOpinion不同']],
  [
    'resubmitOpinion',
    { along: 'supplementing' },
    9,
    ['结果 lead.requestSupplement:resubmitOpinion不同', '结果 office.decideSupplement:resubmitOpinion不同'],
  ],
  ['adoptOpinion', handled, 9, ['结果 principal.sign:adoptOpinion不同']],
  ['confirmContact', handled, 9, ['结果 lead.recordContact:confirmContact不同']],
  [
    'reply',
    handled,
    2,
    [
      '率的说明 replyOnTime',
      '结果 office.assign:reply不同',
      '结果 office.decideReturn:reply不同',
      '结果 office.reassign:reply不同',
    ],
  ],
  [
    'replyHard',
    handled,
    5,
    ['结果 office.markHard:replyHard不同', '结果 unit.requestExtension:可以 → extension.limit'],
  ],
  ['extensionAsk', { along: 'sole', later: 80 }, 20, ['结果 unit.requestExtension:可以 → extension.too_late']],
  ['decideExtension', { along: 'promising' }, 9, ['结果 principal.sign:decideExtension不同']],
  ['publish', { along: 'sole' }, 9, ['结果 lead.sendReply:publish不同']],
  ['feedback', { along: 'sole' }, 9, ['结果 lead.recordDelivery:feedback不同', '结果 lead.sendReply:feedback不同']],
  [
    'decideRehandle',
    { along: 'sole', base: { evaluation: { onDissatisfied: 'decide' } } },
    9,
    ['结果 proposer.evaluate:decideRehandle不同'],
  ],
  ['rehandle', { along: 'sole' }, 2, ['结果 proposer.evaluate:rehandle不同']],
  ['conference', { along: 'superseding' }, 9, ['结果 proposer.evaluate:conference不同']],
  [
    'commitment',
    { along: 'promising' },
    9,
    [
      '结果 lead.sendReply:commitment不同',
      '结果 office.confirmFulfilment:commitment不同',
      '结果 principal.sign:commitment不同',
    ],
  ],
  [
    'carryOver',
    { along: 'promising' },
    '11-30',
    [
      '结果 lead.sendReply:carryOver不同',
      '结果 office.confirmFulfilment:carryOver不同',
      '结果 principal.sign:carryOver不同',
    ],
  ],
];

test.each(WINDOWS.map((w) => [WINDOW_LABELS[w[0]], ...w] as const))('%s', (_label, key, road, length, changes) => {
  const { windows } = bookOf(road);
  const changed = differences(road, { windows: { ...windows, [key]: { ...windows[key], length } } });
  expect(changed).toEqual([...changes].sort());
});

test('闭会期间建议的交办期限', () => {
  const recess = (length: number) => {
    const book = bookOf(handled);
    const windows = { ...book.windows, assignRecess: { ...book.windows.assignRecess, length } };
    return new CaseInMemory(START, { ...REGISTRATION, raisedAt: 'recess' }, { ...book, windows }).dates;
  };
  expect(recess(7).map((d) => [d.key, d.dueOn])).toEqual([['assignRecess', '2025-03-12']]);
  expect(recess(9).map((d) => [d.key, d.dueOn])).toEqual([['assignRecess', '2025-03-14']]);
  const all = [...WINDOWS.map(([key]) => key), 'assignRecess'];
  expect(WINDOW_KEYS.filter((key) => !all.includes(key))).toEqual([]);
});
