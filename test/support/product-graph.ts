/**
 * 可达图 · the states of one case that commands lead to, and which of them have a way to the end. Built forwards once, read
 * backwards: a state has a way out when one of its moves leads to one that has.
 */
import type { CaseState } from '../../src/domain/case.js';
import { isSealed } from '../../src/domain/proposal/sealing/sealing.js';
import type { Move, Shape } from './moves.js';
import { movesOf, signature } from './moves.js';
import { CaseInMemory } from './office.js';

const ENDS = new Set(['archived', 'merged', 'converted', 'withdrawn', 'void']);
export const isOver = (c: CaseState): boolean => (isSealed(c) ? c.record.seal?.closedOn !== null : ENDS.has(c.state));

export interface Graph {
  states: Map<string, CaseInMemory>;
  /** to → from */
  back: Map<string, Set<string>>;
  /** not looked at further: the walk was cut there */
  open: Set<string>;
}
/** Whether a move may be counted on; left out: a way that is no way, such as 作废 after 交办. */
export type Admits = (move: Move, from: CaseState) => boolean;

export function taken(c: CaseInMemory, move: Move): CaseInMemory | null {
  const decided = c.ask(move.by, move.command);
  if (!decided.ok) return null;
  const twin = c.twin();
  twin.state = decided.next;
  return twin;
}

export function explore(start: CaseInMemory, shape: Shape, atMost: number, admits: Admits): Graph {
  const first = signature(start.state);
  const graph: Graph = { states: new Map([[first, start]]), back: new Map(), open: new Set() };
  const queue = [first];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (graph.states.size >= atMost) {
      graph.open.add(at);
      continue;
    }
    for (const key of steps(graph, at, shape, admits)) queue.push(key);
  }
  return graph;
}

/** Looks at one state: its moves become edges. @returns the states that were not known */
function steps(graph: Graph, at: string, shape: Shape, admits: Admits): string[] {
  const c = graph.states.get(at) as CaseInMemory;
  const fresh: string[] = [];
  for (const move of movesOf(c, shape)) {
    const to = admits(move, c.state) ? taken(c, move) : null;
    if (!to) continue;
    const key = signature(to.state);
    const from = graph.back.get(key) ?? new Set();
    graph.back.set(key, from.add(at));
    if (graph.states.has(key)) continue;
    graph.states.set(key, to);
    fresh.push(key);
  }
  return fresh;
}

export function withWayOut({ states, back }: Graph): Set<string> {
  const marked = new Set([...states].filter(([, c]) => isOver(c.state)).map(([key]) => key));
  const queue = [...marked];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const from of back.get(at) ?? []) {
      if (marked.has(from)) continue;
      marked.add(from);
      queue.push(from);
    }
  }
  return marked;
}

/**
 * From a state where the walk was cut: the likeliest moves first, until the end or a state that has a way; what lies on the
 * way has one too and is marked.
 */
export function findsWayOut(c: CaseInMemory, shape: Shape, marked: Set<string>, admits: Admits): boolean {
  return leadsOut(c, { shape, marked, admits, seen: new Set() });
}
interface Search {
  shape: Shape;
  marked: Set<string>;
  admits: Admits;
  seen: Set<string>;
}
function leadsOut(c: CaseInMemory, search: Search): boolean {
  const key = signature(c.state);
  if (isOver(c.state) || search.marked.has(key)) return true;
  if (search.seen.has(key) || search.seen.size > 400) return false;
  search.seen.add(key);
  const moves = movesOf(c, search.shape).filter((m) => search.admits(m, c.state));
  for (const move of moves.sort((a, b) => rank(a) - rank(b))) {
    const to = taken(c, move);
    if (!to || !leadsOut(to, search)) continue;
    search.marked.add(key);
    return true;
  }
  return false;
}

/** The straight way of an office: what comes late in the life of a case is tried first. */
const STRAIGHT = [
  'office.archive',
  'office.close',
  'proposer.evaluate',
  'lead.apologise',
  'lead.sendReply',
  'principal.sign',
  'office.reviewReply',
  'lead.submitReply',
  'lead.draftReply',
  'office.decideReturn',
  'lead.adoptOpinion',
  'co.submitOpinion',
  'office.releaseContact',
  'unit.accept',
  'office.assign',
  'body.recordConference',
  'office.rehandle',
];
const rank = ({ command }: Move): number => {
  const at = STRAIGHT.indexOf(command.type);
  return at < 0 ? STRAIGHT.length : at;
};
