/** 流程图排布 · the chart of the running machine laid out by ELK: nested states, arrows with the words of their commands. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { ChartState } from '../../api/views';
import { aimOf } from './counted-chart';

export interface Box {
  id: string;
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  isCompound: boolean;
  isRegion: boolean;
  isFinal: boolean;
}
export interface Arrow {
  id: string;
  from: string;
  to: string;
  path: string;
  label: string;
  labelAt: { x: number; y: number } | null;
}
export interface Layout {
  width: number;
  height: number;
  boxes: Box[];
  arrows: Arrow[];
}

const GLYPH = 14;
const LINE = 20;
const widthOf = (text: string): number => [...text].reduce((w, ch) => w + (/[\u0000-\u00ff]/.test(ch) ? 8 : GLYPH), 0);
/** more than this many commands on one arrow are counted, the list beside names them all */
const NAMED = 2;

/** A history is no state to stand in: it leads back to where its compound was. */
export const drawn = ({ states }: ChartState): ChartState[] => states.filter((s) => s.type !== 'history');

const nodeOf = (state: ChartState, root: string, height: number): ElkNode => ({
  id: state.id || root,
  labels: [{ text: state.label, width: widthOf(state.label), height: LINE }],
  ...(state.states.length === 0
    ? { width: Math.max(80, widthOf(state.label) + 28), height }
    : {
        children: drawn(state).map((child) => nodeOf(child, root, height)),
        layoutOptions: {
          'elk.padding': '[top=40,left=18,bottom=18,right=18]',
          'elk.nodeLabels.placement': '[H_LEFT, V_TOP, INSIDE]',
        },
      }),
});

interface Link {
  from: string;
  to: string;
  labels: string[];
}
function linksOf(state: ChartState): Link[] {
  const own = new Map<string, Link>();
  for (const transition of state.transitions) {
    const to = aimOf(transition);
    if (to === undefined || to === state.id) continue;
    const link = own.get(to) ?? { from: state.id, to, labels: [] };
    const isNew = transition.isCommand && !link.labels.includes(transition.label);
    if (isNew) link.labels.push(transition.label);
    own.set(to, link);
  }
  return [...own.values(), ...drawn(state).flatMap(linksOf)];
}
const wordsOf = ({ labels }: Link): string =>
  labels.length > NAMED ? `${labels.slice(0, NAMED).join('、')}等` : labels.join('、');

const statesIn = (state: ChartState): ChartState[] => [state, ...state.states.flatMap(statesIn)];

/**
 * @param boxHeight of a state in px: more, where a number stands below its name
 * @param isOrdered what comes first in the chart stands above, whatever leads back to it
 */
export async function layoutOf(chart: ChartState, { boxHeight = 38, isOrdered = false } = {}): Promise<Layout> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const root = 'chart';
  const links = linksOf(chart).filter((l) => l.from !== '');
  const order = new Map(statesIn(chart).map((s, i) => [s.id, i]));
  const isBack = ({ from, to }: Link): boolean => isOrdered && (order.get(to) ?? 0) < (order.get(from) ?? 0);
  const graph: ElkNode = {
    ...nodeOf(chart, root, boxHeight),
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.layered.spacing.nodeNodeBetweenLayers': '36',
      'elk.spacing.nodeNode': '28',
      'elk.spacing.edgeLabel': '6',
      'elk.edgeRouting': 'ORTHOGONAL',
      // as the chart tells its states: what comes first stands first
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
      'elk.padding': '[top=8,left=8,bottom=8,right=8]',
      'org.eclipse.elk.json.shapeCoords': 'ROOT',
      'org.eclipse.elk.json.edgeCoords': 'ROOT',
    },
    edges: links.map((l, i) => ({
      id: `e${i}`,
      sources: [isBack(l) ? l.to : l.from],
      targets: [isBack(l) ? l.from : l.to],
      labels: wordsOf(l) === '' ? [] : [{ text: wordsOf(l), width: widthOf(wordsOf(l)), height: LINE }],
    })),
  };
  const laid = await new Elk().layout(graph);
  const known = new Map(statesIn(chart).map((s) => [s.id, s]));
  const parents = new Map(statesIn(chart).flatMap((s) => s.states.map((child) => [child.id, s] as const)));
  const boxes: Box[] = [];
  const visit = (node: ElkNode): void => {
    const state = known.get(node.id);
    if (state && node.id !== root) {
      boxes.push({
        id: node.id,
        label: state.label,
        x: node.x ?? 0,
        y: node.y ?? 0,
        width: node.width ?? 0,
        height: node.height ?? 0,
        isCompound: state.states.length > 0,
        isRegion: parents.get(state.id)?.type === 'parallel',
        isFinal: state.type === 'final',
      });
    }
    node.children?.forEach(visit);
  };
  visit(laid);
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    boxes,
    arrows: (laid.edges ?? []).map((edge, i) => arrowOf(edge, links[i], isBack)),
  };
}

function arrowOf(edge: ElkExtendedEdge, link: Link | undefined, isBack: (link: Link) => boolean): Arrow {
  const points = (edge.sections ?? []).flatMap((s) => [s.startPoint, ...(s.bendPoints ?? []), s.endPoint]);
  if (link && isBack(link)) points.reverse();
  const label = edge.labels?.[0];
  return {
    id: edge.id,
    from: link?.from ?? '',
    to: link?.to ?? '',
    path: points.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join(' '),
    label: label?.text ?? '',
    labelAt: label?.x === undefined ? null : { x: label.x, y: (label.y ?? 0) + LINE - 6 },
  };
}
