/** 一次受理 · one command going through the machines of one case until nothing is left to tell (design.md 3). */
import type { AnyMachineSnapshot, EventObject } from 'xstate';
import type { CaseState, CommitmentItem, Item, MachineKey } from './case.js';
import { isLiving } from './case.js';
import { promiseDates } from './commitment/dates.js';
import { caseCounts, itemCounts } from './counts.js';
import { armed } from './deadline/arm.js';
import type { Effect, Env, EventDraft, Step } from './decision.js';
import type { Amendment } from './deadline/derive.js';
import { caseReplyDate, itemReplyDate, proposerStart } from './deadline/reply-date.js';
import { recipients } from './recipients.js';
import type { WindowKey } from './rulebook/schema.js';
import { ruleFor } from './rulebook/windows.js';
import { copyOfPlain } from './shared/plain.js';
import type { Audience, ClockStart, EndParams, NoticeParams, TellParams } from './shared/machine.js';
import { born, persist, restore, shapeOf, step } from './snapshot.js';
import { backwardClocks, windowsOf } from './windows-of.js';

type Target = Step['target'];
interface Telling {
  target: Target;
  event: EventObject & Record<string, unknown>;
}

export class Run {
  readonly next: CaseState;
  readonly events: EventDraft[] = [];
  readonly effects: Effect[] = [];
  /** the legal date on which the fact of this command lies; clocks end on it */
  factOn: string;
  private readonly tellings: Telling[] = [];
  private readonly snapshots = new Map<Target, AnyMachineSnapshot>();
  private readonly touched = new Set<Target>();
  private readonly moved = new Set<Target>();

  constructor(
    private readonly before: CaseState,
    readonly env: Env,
  ) {
    this.next = copyOf(before);
    this.factOn = env.today;
  }

  /** seq of the event under way */
  get seq(): number {
    return this.next.version + this.events.length;
  }

  begin(event: Omit<EventDraft, 'steps' | 'from' | 'to'>): EventDraft {
    const from = this.stateAt(event.handlingId);
    const draft: EventDraft = { ...event, steps: [], from, to: from };
    this.events.push(draft);
    return draft;
  }

  item(id: string): Item {
    const found = this.next.items.find((i) => i.id === id);
    if (!found) throw new Error(`no handling ${id}`);
    return found;
  }

  /** Feeds one machine; the step is noted in the event under way. */
  feed(target: Target, event: EventObject & Record<string, unknown>): void {
    const before = this.snapshot(target);
    const { snapshot, actions } = step(this.machineOf(target), before, event);
    this.current().steps.push({ target, event });
    this.keep(target, snapshot);
    this.interpret(target, actions);
  }

  /** A new item or commitment comes to life inside the event under way. */
  bear(target: Target, machine: 'lead-unit' | 'co-unit' | 'commitment', input: Record<string, unknown>): void {
    const { snapshot, actions } = born(machine, input);
    this.current().steps.push({ target, born: { machine, input } });
    this.keep(target, snapshot);
    this.interpret(target, actions);
  }

  tell(target: Target, type: string, facts: Record<string, unknown> = {}): void {
    this.tellings.push({ target, event: { type, ready: true, ...facts } });
  }

  can(target: Target, event: EventObject & Record<string, unknown>): boolean {
    const snapshot = this.snapshot(target);
    return snapshot.status === 'active' && snapshot.can(event);
  }

  notify(kind: string, handlingId: string | null, to: readonly Audience[]): void {
    this.effects.push({ type: 'notify', kind, handlingId, to: recipients(this.next, to, handlingId) });
  }

  arm(key: WindowKey, handlingId: string | null, startOn: string, amended: Amendment | null = null): void {
    const deadline = armed(key, handlingId, startOn, this.env, this.next, amended);
    this.effects.push({ type: 'armDeadline', deadline, seq: this.seq });
  }

  /** 答复期限 · of one item, or of the proposer (null). */
  armReply(item: Item | null): void {
    const start = item?.assignedOn ?? proposerStart(this.next) ?? this.env.today;
    const { key, startOn, amended } = item
      ? itemReplyDate(this.next, item, this.env)
      : caseReplyDate(this.next, start, this.env);
    this.arm(key, item?.id ?? null, startOn, amended);
    if (!item) for (const back of backwardClocks(this.env.rulebook, this.next)) this.startClock(back.key, back.item);
  }

  /** Tells and recounts until the case is quiet; a `must` that no state admits is a bug of the charts. */
  settle(): void {
    for (let rounds = 0; rounds < 200; rounds++) {
      const telling = this.tellings.shift();
      if (telling) {
        if (!this.can(telling.target, telling.event)) {
          throw new Error(`${telling.target} cannot be told ${telling.event.type}`);
        }
        this.begin({
          type: telling.event.type,
          actor: 'system',
          ...(telling.target.startsWith('item:') ? { handlingId: telling.target.slice(5) } : {}),
          data: telling.target.startsWith('commitment:') ? { commitmentId: telling.target.slice(11) } : {},
        });
        this.feed(telling.target, telling.event);
      } else if (!this.recount()) return;
    }
    throw new Error('the machines of the case do not come to rest');
  }

  /** Snapshots, versions, changed marks and the states each event came from and went to. */
  finish(headChanged: boolean): void {
    for (const target of this.moved) this.persist(target);
    const before = this.next.version;
    this.events.forEach((event, at) => {
      event.to = this.stateAt(event.handlingId);
      for (const target of new Set(event.steps.map((s) => s.target))) this.mark(target, before + at + 1);
      if (event.handlingId !== undefined) this.mark(`item:${event.handlingId}`, before + at + 1);
    });
    this.effects.push(...promiseDates(this.before, this.next, this.env));
    const round = Math.max(1, ...this.next.items.filter((i) => i.role === 'lead').map((i) => i.round));
    this.next.version = before + this.events.length;
    if (headChanged || this.touched.has('proposal') || round !== this.next.round) {
      this.next.headChangedSeq = this.next.version;
    }
    this.next.round = round;
    this.next.lastEventAt = this.env.now;
  }

  private mark(target: Target, seq: number): void {
    if (target.startsWith('item:')) this.item(target.slice(5)).changedSeq = seq;
    const promise = this.promise(target);
    if (promise) promise.changedSeq = seq;
  }

  private current(): EventDraft {
    const event = this.events.at(-1);
    if (!event) throw new Error('no event under way');
    return event;
  }

  private stateAt(handlingId?: string): string {
    return handlingId === undefined
      ? this.next.state
      : (this.next.items.find((i) => i.id === handlingId)?.state ?? 'offered');
  }

  private machineOf(target: Target): MachineKey {
    if (target === 'proposal') return 'proposal';
    if (target.startsWith('commitment:')) return 'commitment';
    return this.item(target.slice(5)).role === 'lead' ? 'lead-unit' : 'co-unit';
  }

  private snapshot(target: Target): AnyMachineSnapshot {
    const known = this.snapshots.get(target);
    if (known) return known;
    const envelope =
      target === 'proposal'
        ? this.next.envelope
        : target.startsWith('item:')
          ? this.item(target.slice(5)).envelope
          : this.promise(target)?.envelope;
    if (!envelope) throw new Error(`no machine ${target}`);
    const restored = restore(envelope);
    this.snapshots.set(target, restored);
    return restored;
  }

  private keep(target: Target, snapshot: AnyMachineSnapshot): void {
    this.snapshots.set(target, snapshot);
    this.moved.add(target);
    const shape = shapeOf(snapshot);
    if (target === 'proposal') {
      if (shape.state !== this.next.state) this.touched.add('proposal');
      this.next.state = shape.state;
    } else if (target.startsWith('item:')) {
      const item = this.item(target.slice(5));
      Object.assign(item, shape);
      const { round } = snapshot.context as { round?: number };
      if (round !== undefined) item.round = round;
    } else {
      const promise = this.promise(target);
      if (promise) promise.state = shape.state;
    }
  }

  /** Once a command, however many steps the machine took: until then the rules look at the snapshot itself. */
  private persist(target: Target): void {
    const envelope = persist(this.machineOf(target), this.snapshot(target));
    const row = target === 'proposal' ? this.next : (this.promise(target) ?? this.item(target.slice(5)));
    row.envelope = envelope;
  }

  private promise(target: Target): CommitmentItem | undefined {
    return this.next.commitments.find((c) => `commitment:${c.id}` === target);
  }

  /** Recounts and tells whoever's counts changed; true when something moved. */
  private recount(): boolean {
    let moved = false;
    for (const lead of this.next.items.filter((i) => i.role === 'lead' && isLiving(i))) {
      const counts = itemCounts(this.next, lead);
      const held = this.snapshot(`item:${lead.id}`).context as { total: number; in: number };
      if (held.total === counts.total && held.in === counts.in) continue;
      this.feed(`item:${lead.id}`, { type: 'item.recounted', ...counts });
      moved = true;
    }
    const counts = caseCounts(this.next);
    const held = this.snapshot('proposal');
    const keys = ['parts', 'led', 'accepted', 'replied'] as const;
    if (held.status === 'active' && keys.some((k) => (held.context as typeof counts)[k] !== counts[k])) {
      this.feed('proposal', { type: 'case.recounted', ...counts });
      moved = true;
    }
    return moved;
  }

  private interpret(target: Target, actions: { type: string; params: unknown }[]): void {
    const handlingId = target.startsWith('item:') ? target.slice(5) : null;
    for (const { type, params } of actions) {
      if (type === 'startClocks' && handlingId !== null) {
        this.startClocks(this.item(handlingId), (params as { at: ClockStart }).at);
      } else if (type === 'startProposerClock') {
        this.armReply(null);
      } else if (type === 'endClocks') {
        const { keys, how } = params as EndParams;
        for (const key of keys) this.effects.push({ type: 'endDeadline', key, handlingId, how, on: this.factOn });
      } else if (type === 'endAllClocks') {
        this.effects.push({ type: 'endDeadline', key: '*', handlingId, how: 'ended', on: this.env.today });
      } else if (type === 'notify') {
        const { kind, to } = params as NoticeParams;
        this.notify(kind, handlingId, to);
      } else if (type === 'tell') {
        this.tellAll(params as TellParams);
      } else if (type === 'reopenCase' && this.next.state === 'closed') {
        this.tell('proposal', 'item.reopened');
      }
    }
  }

  private tellAll({ to, event }: TellParams): void {
    const targets: Target[] =
      to === 'items'
        ? this.next.items.map((i): Target => `item:${i.id}`)
        : this.next.commitments.map((c): Target => `commitment:${c.id}`);
    for (const target of targets) {
      if (this.can(target, { type: event, ready: true })) this.tell(target, event);
    }
  }

  private startClocks(item: Item, at: ClockStart): void {
    const startOn = at === 'assigned' ? item.assignedOn : this.factOn;
    for (const key of windowsOf(this.env.rulebook, this.next, item, at)) this.startClock(key, item, startOn);
  }

  private startClock(key: WindowKey, item: Item, startOn = item.assignedOn): void {
    if (key === 'reply' || key === 'replyHard') return this.armReply(item);
    const { from } = ruleFor(this.env.rulebook.windows[key], this.next);
    const isBack = from === 'replyDue';
    const start = isBack ? caseReplyDate(this.next, proposerStart(this.next) ?? startOn, this.env).dueOn : startOn;
    this.arm(key, item.id, start);
  }
}

/** A copy to write on. Envelopes are replaced whole and never changed, so both share them. */
function copyOf(c: CaseState): CaseState {
  const { envelope, items, commitments, ...rest } = c;
  return {
    ...copyOfPlain(rest),
    envelope,
    items: items.map(({ envelope: own, ...item }) => ({ ...copyOfPlain(item), envelope: own })),
    commitments: commitments.map((m) => ({ ...m })),
  };
}
