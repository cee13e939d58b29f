/** 事实与留痕 · the facts of a case as it stands are the facts of its events, after every day of random lives. */
import { loadConfig } from '../../src/app/config-files.js';
import { factsOf } from '../../src/domain/rate/facts.js';
import { RATES, subjectOf } from '../../src/domain/rate/definitions.js';
import { factsAsOf } from '../../src/domain/rate/fold.js';
import { dateOf } from '../../src/domain/shared/legal-date.js';
import { livedCase } from '../support/rate-lives.js';

const { shelf } = await loadConfig();
const everySigner = (() => {
  const book = structuredClone(shelf.newest('binhu', '2025-03-01'));
  Object.assign(book.evaluation, { raters: 'everySigner', passMark: 0.8, base: 'all' });
  return book;
})();
const localities = ['binhu', 'shanghai', 'qingdao', 'chongqing', everySigner];

describe('测算事实', () => {
  test('of 400 lives: what stands gives the facts that the log gives', () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 400; seed++) {
      const c = livedCase({ seed, localities });
      const today = dateOf(c.now);
      const kept = factsOf(c.state, c.rulebook, c.dates);
      expect({ seed, facts: kept }).toEqual({ seed, facts: factsAsOf(c.state.id, c.rulebook, c, today) });
      for (const rate of RATES) {
        for (const f of kept.filter((x) => x.subject === subjectOf(rate, false) && x.standing === 'in')) {
          if (!rate.inDenominator(f, today)) continue;
          const part = rate.inNumerator(f, today) ? 'numerator' : 'missing';
          seen.set(`${rate.key} ${part}`, (seen.get(`${rate.key} ${part}`) ?? 0) + 1);
        }
      }
    }
    // the lives reach both sides of every rate, or they prove nothing
    const unseen = RATES.flatMap(({ key }) => [`${key} numerator`, `${key} missing`]).filter((p) => !seen.has(p));
    expect(unseen).toEqual([]);
  });

  test('what was recorded later changes no figure of an earlier day', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const c = livedCase({ seed, localities });
      const days = [...new Set(c.events.map((e) => e.on))];
      const asOf = days[Math.floor(days.length / 2)] as string;
      const upTo = c.events.filter((e) => e.on <= asOf);
      const cut = { events: upTo, dates: c.dates.filter((d) => d.seq <= upTo.length) };
      expect(factsAsOf(c.state.id, c.rulebook, c, asOf)).toEqual(factsAsOf(c.state.id, c.rulebook, cut, '9999-12-31'));
    }
  });
});
