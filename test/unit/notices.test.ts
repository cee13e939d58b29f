/** 通知的措辞 · every kind that charts and commands tell of has its words, and no word is left of a kind that is gone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isUrgent, NOTICE_LABELS, noticeText, noticeWhy } from '../../src/domain/reminder/notices.js';

const facts = {
  kind: 'suggestion' as const,
  number: '12',
  title: '关于停车的建议',
  notice: 'item.assigned',
  on: '2025-09-26',
  role: 'unit-clerk',
  basis: 'post',
};

/** What stands in the sources as the kind of a notice. */
function kindsIn(source: string): string[] {
  const plain = [...source.matchAll(/\bkind: '([a-zA-Z]+\.[a-zA-Z]+)'/g)].map((m) => m[1] ?? '');
  const called = [...source.matchAll(/\bnotify\(([^;]*?),\s/g)].flatMap((m) =>
    [...(m[1] ?? '').matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)]
      .map((k) => k[1] ?? '')
      // the command that decides between two kinds
      .filter((k) => !(m[1] ?? '').includes(`=== '${k}'`)),
  );
  return [...plain, ...called];
}

describe('通知的措辞', () => {
  it('each kind has its words, and each word its kind', () => {
    const kinds = readdirSync('src/domain', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('notices.ts'))
      .flatMap((file) => kindsIn(readFileSync(join('src/domain', file), 'utf8')));
    const statements = ['carryOver', 'impossible', 'termEnd'].map((kind) => `commitment.${kind}`);
    expect(Object.keys(NOTICE_LABELS).sort()).toEqual([...new Set([...kinds, ...statements])].sort());
  });

  it('says number, title and day, and why this person', () => {
    expect(noticeText(facts)).toBe('第 12 号建议《关于停车的建议》:新交办,请签收(2025-09-26)。');
    expect(noticeWhy(facts)).toBe('您是单位承办人;“新交办,请签收”通知单位承办人。');
    expect(noticeWhy({ ...facts, role: 'office-clerk', basis: 'vacant' })).toMatch(
      /^“.*”应通知的岗位目前无人在任,转告/,
    );
    expect(noticeWhy({ ...facts, notice: 'reply.sent', role: 'proposer', basis: 'person' })).toBe(
      '您是本件提出人;“已答复”通知提出人。',
    );
  });

  it('names the date that a co-unit is urged to keep, where there is one', () => {
    const urged = { ...facts, notice: 'opinion.urged', dueOn: '2025-10-20' };
    const said = '第 12 号建议《关于停车的建议》:主办单位请你单位尽快提出会办意见';
    expect(noticeText(urged)).toBe(`${said},期限为 2025-10-20(2025-09-26)。`);
    expect(noticeText({ ...urged, dueOn: null })).toBe(`${said}(2025-09-26)。`);
  });

  it('only 催办 and 督办单 cannot wait for the office to open', () => {
    expect(Object.keys(NOTICE_LABELS).filter(isUrgent)).toEqual(['case.urged', 'case.supervised']);
  });
});
