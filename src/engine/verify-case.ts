/** 核验一件 · recomputes the chain of one case from its stored bytes and names the first fault. Pure. */
import type { Link } from './chain.js';
import { genesis, hashOf, privateDigest } from './chain.js';
import { sm3 } from './digest.js';

export interface StoredEvent {
  seq: number;
  type: string;
  at: string;
  recorded_at: string;
  actor: string;
  handling_id: string | null;
  from_state: string;
  to_state: string;
  schema_version: number;
  body: string;
  hash: string;
  prev_hash: string;
  salt: string | null;
  content: string | null;
  erased_at: string | null;
}
export interface StoredHead {
  version: number;
  head_hash: string;
}
export interface CaseLog {
  caseId: string;
  /** null: the case row itself is gone */
  head: StoredHead | null;
  events: StoredEvent[];
  /** one per committed version, and those that a root covers */
  marks: StoredHead[];
}
export interface Broken {
  caseId: string;
  seq: number;
  why: string;
}
export interface CaseReport {
  events: number;
  erased: number;
  broken: Broken | null;
}

export function verifyCase(jurisdictionId: string, log: CaseLog): CaseReport {
  const { caseId, events, head, marks } = log;
  let link: Link = genesis(jurisdictionId, caseId);
  let erased = 0;
  const hashes = new Map<number, string>();
  const broken = (seq: number, why: string): CaseReport => ({
    events: events.length,
    erased,
    broken: { caseId, seq, why },
  });
  const isMarkedOtherwise = (e: StoredEvent): boolean =>
    marks.some((m) => m.version === e.seq && m.head_hash !== e.hash);
  for (const event of events) {
    if (event.seq !== link.seq + 1) return broken(link.seq + 1, '缺少事件');
    const fault = eventFault(jurisdictionId, caseId, event, link);
    if (fault) return broken(event.seq, fault);
    if (isMarkedOtherwise(event)) return broken(event.seq, '哈希链被重新计算过');
    if (event.erased_at !== null) erased += 1;
    hashes.set(event.seq, event.hash);
    link = { seq: event.seq, hash: event.hash };
  }
  const lost = marks.map((m) => m.version).filter((version) => !hashes.has(version));
  if (lost.length > 0) return broken(link.seq + 1, '末尾事件被删除');
  if (!head) return broken(link.seq + 1, '案件被删除');
  if (head.version !== link.seq) return broken(Math.min(head.version, link.seq) + 1, '案件版本与事件不符');
  if (head.head_hash !== link.hash) return broken(link.seq, '案件所记哈希与事件不符');
  if (!marks.some((m) => m.version === head.version)) return broken(head.version, '缺少提交记录');
  return { events: events.length, erased, broken: null };
}

function eventFault(jurisdictionId: string, caseId: string, e: StoredEvent, link: Link): string | null {
  if (e.prev_hash !== link.hash) return '与前一事件不相接';
  if (hashOf(e.prev_hash, e.body) !== e.hash) return '事件内容被改动';
  const body = parsed(e.body);
  if (body === null) return '事件内容无法读取';
  const columns = [jurisdictionId, caseId, e.seq, Date.parse(e.at), Date.parse(e.recorded_at), e.actor, e.type];
  const said = [body.jurisdictionId, body.caseId, body.seq, body.at, body.recordedAt, body.actor, body.type];
  const places = [e.handling_id, e.from_state, e.to_state, e.schema_version];
  if (columns.some((c, i) => c !== said[i])) return '事件各栏与内容不符';
  if (places.some((c, i) => c !== [body.handlingId, body.from, body.to, body.schemaVersion][i]))
    return '事件各栏与内容不符';
  return privateFault(body.privateDigest, e);
}

function privateFault(expected: unknown, e: StoredEvent): string | null {
  if (expected === null) return e.salt === null ? null : '附有不属于本事件的内容';
  if (e.salt === null) return '事件附件内容缺失';
  if (e.content === null) return e.erased_at === null ? '事件附件内容缺失' : null;
  return privateDigest(e.salt, e.content) === expected ? null : '事件附件内容被改动';
}

function parsed(body: string): Record<string, unknown> | null {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** 总根 · covers the heads that moved since the root before it, and that root. */
export interface RootHead extends StoredHead {
  case_id: string;
}
export const headsDigest = (heads: readonly RootHead[]): string =>
  sm3(
    ...[...heads]
      .sort((a, b) => (a.case_id < b.case_id ? -1 : 1))
      .map((h) => `${h.case_id} ${h.version} ${h.head_hash}\n`),
  );

export interface RootFacts {
  seq: number;
  made_at: string;
  cases: number;
  events: number;
  heads_digest: string;
}
export const rootHash = (jurisdictionId: string, prevHash: string, r: RootFacts): string =>
  sm3(prevHash, '\n', [jurisdictionId, r.seq, Date.parse(r.made_at), r.cases, r.events, r.heads_digest].join(' '));
export const rootGenesis = (jurisdictionId: string): string => sm3('chengban/root/1\n', jurisdictionId);
