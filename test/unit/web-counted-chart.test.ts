/** 主干图 · of the running charts only the counted states, and the ways between them. */
import { machineView } from '../../src/cases/machines.js';
import type { ChartedState } from '../../web/src/pages/machines/counted-chart.js';
import { countedChart } from '../../web/src/pages/machines/counted-chart.js';
import { markOf } from '../../web/src/pages/machines/marks.js';

const all = (s: ChartedState): ChartedState[] => [s, ...s.states.flatMap(all)];
const leaves = (s: ChartedState): string[] => (s.states.length === 0 ? [s.id] : s.states.flatMap(leaves));
const ways = (s: ChartedState): string[] =>
  all(s).flatMap((one) => one.transitions.map((t) => `${one.id} > ${t.targets.join()}`));
const drawn = (key: 'lead-unit' | 'proposal', ids: string[]) => countedChart(machineView(key).chart, new Set(ids));
const LEAD = ['open.main.offered', 'open.main.handling', 'awaitingFeedback', 'awaitingDecision', 'settled', 'returned'];

it('keeps what is counted, in the order of the chart, and no region', () => {
  const chart = drawn('lead-unit', LEAD);
  expect(leaves(chart)).toEqual(LEAD);
  expect(all(chart).map((s) => s.type)).not.toContain('parallel');
  // the region that is left alone gives way to what is in it
  expect(chart.states[0]).toMatchObject({ id: 'open', states: [{ id: LEAD[0] }, { id: LEAD[1] }] });
});

it('draws the ways out of a region from the state around it, and none inside one state', () => {
  const found = ways(drawn('lead-unit', LEAD));
  expect(found).toContain('open.main.offered > open.main.handling');
  // the letter is sent in a region of the handling, the return is granted in one beside it
  expect(found).toContain('open.main.handling > awaitingFeedback');
  expect(found).toContain('open > returned');
  const ids = new Set(all(drawn('lead-unit', LEAD)).map((s) => s.id));
  for (const way of found) {
    const [from = '', to = ''] = way.split(' > ');
    expect([way, ids.has(from), ids.has(to), from === to]).toEqual([way, true, true, false]);
  }
});

it('leaves out what is not counted with the ways that lead there', () => {
  const found = ways(drawn('proposal', ['registered', 'underway.handling', 'closed']));
  expect(found.filter((way) => /void|withdrawn|archived/.test(way))).toEqual([]);
});

it('shades by the share, and nobody not at all', () => {
  expect([0, 1, 9, 10, 25, 50, 100].map((n) => markOf(n, 100).step)).toEqual([0, 1, 1, 2, 3, 4, 4]);
  expect(markOf(0, 0).step).toBe(0);
});
