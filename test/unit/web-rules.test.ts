/** 网页上的规则说法 · the words for the start of a date are the rulebook's own; what the server says is punctuated as Chinese. */
import { RECIPIENTS } from '../../src/domain/rulebook/reminders.js';
import { SECTIONS as SCHEMAS } from '../../src/domain/rulebook/schema.js';
import { DECIDERS, STARTS } from '../../src/domain/rulebook/windows.js';
import { DECIDERS as DECIDERS_SAID, RECIPIENTS as RECIPIENTS_SAID, SECTIONS } from '../../web/src/text/rulebook.js';
import { ruleWords, STARTS as SPOKEN } from '../../web/src/text/rules.js';
import { sourceWords, spoken } from '../../web/src/text/spoken.js';
import { monthsBetween, weeksOf } from '../../web/src/text/dates.js';

describe('规则的说法', () => {
  test('起算事由与办法一致,一个不多一个不少', () => {
    expect(SPOKEN).toEqual(STARTS);
  });

  test('办法的每一条规则都有说法:新增一条而页面没有,这里就不过', () => {
    const tabled = new Set(['classes', 'reminders']);
    const unsaid = Object.entries(SCHEMAS)
      .filter(([key]) => !tabled.has(key))
      .flatMap(([key, { shape }]) => Object.keys(shape).map((rule): [string, string] => [key, rule]))
      .filter(([key, rule]) => rule !== 'source' && rule !== 'sources' && !SECTIONS[key]?.rules[rule]);
    expect(unsaid).toEqual([]);
  });

  test('决定人、被提醒人都有说法', () => {
    expect(Object.keys(DECIDERS_SAID)).toEqual([...DECIDERS]);
    expect(Object.keys(RECIPIENTS_SAID).sort()).toEqual([...RECIPIENTS].sort());
  });

  test.each([
    [{ length: 15, unit: 'workday', from: 'assigned' }, '交办次日起 15 个工作日'],
    [{ length: 3, unit: 'month', from: 'bodyAssigned' }, '人大、政协交办起 3 个月'],
    [{ length: 10, unit: 'day', from: 'replyDue', direction: 'before' }, '答复期限届满前 10 日'],
    [{ length: '06-30', unit: 'date', from: 'sessionClosed' }, '会议闭幕后\uff0c6月30日前'],
    [{ length: 2, unit: 'workday', from: 'assigned', roll: 'none' }, '交办次日起 2 个工作日\uff0c遇休息日不顺延'],
  ])('%o', (rule, words) => {
    expect(ruleWords(rule)).toBe(words);
  });
});

describe('服务器的话', () => {
  test.each([
    ['“签收”期限为 2026-11-25,已逾期 3 个工作日。', '“签收”期限为2026年11月25日\uff0c已逾期 3 个工作日。'],
    ['代表法(2025-03-11)第五十一条', '代表法\uff082025年3月11日\uff09第五十一条'],
    ['期限为 2026-12-30(2026-11-30)。', '期限为2026年12月30日\uff082026年11月30日\uff09。'],
    ['工作日(暂按周末推算)', '工作日\uff08暂按周末推算\uff09'],
    [
      '结果(截至 2026-11-25)已公布,请于 2026-12-04 以前提出',
      '结果\uff08截至2026年11月25日\uff09已公布\uff0c请于2026年12月4日以前提出',
    ],
    ['33.33%,比 100% 低', '33.33%\uff0c比 100% 低'],
    ['http://a:1, b(c) 10:30', 'http://a:1, b(c) 10:30'],
    ['13-2026-01-01', '13-2026-01-01'],
  ])('%s', (said, shown) => {
    expect(spoken(said)).toBe(shown);
  });

  test('没有出处的规则说明是默认', () => {
    expect(sourceWords('default')).toBe('办法未作规定\uff0c按系统默认');
  });
});

describe('月历', () => {
  test('一年之交、二月、跨月的周', () => {
    expect(monthsBetween('2025-12-31', '2026-02-01')).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-03-01', '2026-03-31')).toEqual(['2026-03']);
    const weeks = weeksOf('2026-02');
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(28);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
});
