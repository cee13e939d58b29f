/** 一件的办理 · a case in the hands of real people: each step one command over HTTP by whoever's turn it is. */
import type { Json, Person, RealOffice } from './real-office.js';

export interface HandlingView {
  id: string;
  role: 'lead' | 'co';
  unit: { id: string; name: string };
  part?: string;
  state: { key: string; label: string; tags: string[] };
  regions?: Record<string, string>;
  round: number;
  urgedAt?: string;
}
export interface CaseView extends Json {
  id: string;
  number: string;
  version: number;
  state: { key: string; label: string };
  round: number;
  proposers: { id: string; name: string; role: string; personId?: string }[];
  handlings: HandlingView[];
  contacts: { id: string; handlingId: string; confirmed: boolean | null }[];
  replies: (Json & { id: string; handlingId: string; round: number; issue: number; status: string })[];
  opinions: (Json & { id: string; handlingId: string; status: string; volunteered: boolean })[];
  evaluations: (Json & { handlingId: string; round: number; result: string; counts: boolean })[];
  deadlines: (Json & { key: string; handlingId?: string; status: string; dueOn: string })[];
  availableCommands: { type: string; handlingId?: string; blockedBy: { code: string }[] }[];
}
const LETTER = {
  body: '您提出的建议收悉,现答复如下:已现场踏勘并制定措施。',
  outcome: 'solved',
  publicity: 'proactive',
  commitments: [],
};

let numbers = 100;

export class ACase {
  private constructor(
    readonly office: RealOffice,
    readonly id: string,
    readonly clerkOfOffice: Person,
  ) {}

  /** Registered by the office; proposers are accounts, the first leads. */
  static async register(office: RealOffice, proposers: string[], more: Json = {}): Promise<ACase> {
    const clerk = await office.enter('office-clerk');
    const kind = (more.kind as 'suggestion' | 'proposal' | undefined) ?? 'suggestion';
    const answer = await clerk.write('POST', '/api/proposals', {
      kind,
      session: office.district.sessions[kind],
      number: String(++numbers),
      title: '关于加快老旧小区停车设施改造的建议',
      text: '建议加快改造。',
      category: '城乡建设',
      raisedAt: 'session',
      notSecret: true,
      proposers: proposers.map((account, i) => {
        const { name, personId } = office.account(account);
        return { kind: 'person', name, role: i === 0 ? 'lead' : 'joint', personId, phone: `1380000000${i}` };
      }),
      ...more,
    });
    if (answer.status !== 201) throw new Error(`登记 → ${answer.status} ${JSON.stringify(answer.body)}`);
    return new ACase(office, answer.body.id as string, clerk);
  }

  async seenBy(account: string): Promise<CaseView> {
    return (await this.office.enter(account)).get<CaseView>(`/api/proposals/${this.id}`);
  }
  view(): Promise<CaseView> {
    return this.seenBy('office-clerk');
  }

  /** The command is accepted; anything else fails the test with what was answered. */
  async give(account: string, type: string, data: unknown = {}, handlingId?: string): Promise<CaseView> {
    const answer = await (await this.office.enter(account)).give(this.id, type, data, handlingId);
    if (answer.status !== 200) throw new Error(`${account} ${type} → ${answer.status} ${JSON.stringify(answer.body)}`);
    return (answer.body.case ?? (await this.view())) as CaseView;
  }

  /** The command is refused. @returns status, code, and what stands in the way */
  async refusal(account: string, type: string, data: unknown = {}, handlingId?: string): Promise<unknown[]> {
    const { status, body } = await (await this.office.enter(account)).give(this.id, type, data, handlingId);
    const codes = ((body.errors ?? []) as { code?: string; path?: string }[]).map((e) => e.code ?? e.path);
    return [status, body.code, ...codes];
  }

  async item(n: number): Promise<string> {
    const { handlings } = await this.view();
    const found = handlings.filter((h) => h.unit.id === this.office.unit(n)).at(-1);
    if (!found) throw new Error(`unit ${n} has no handling`);
    return found.id;
  }
  async stateOf(n: number): Promise<string> {
    const { handlings } = await this.view();
    return handlings.filter((h) => h.unit.id === this.office.unit(n)).at(-1)?.state.key ?? 'none';
  }

  assign(leads: number[], cos: number[] = [], more: Json = {}): Promise<CaseView> {
    const unitId = (n: number): string => this.office.unit(n);
    const mode = leads.length > 1 ? 'separate' : cos.length > 0 ? 'leadAndCo' : 'sole';
    return this.give('office-clerk', 'office.assign', {
      mode,
      leads: leads.map((n) => ({ unitId: unitId(n), ...(mode === 'separate' ? { part: `第${n}部分` } : {}) })),
      cos: cos.map((n) => ({ unitId: unitId(n) })),
      ...more,
    });
  }

  async accept(...units: number[]): Promise<void> {
    for (const n of units) await this.give(clerkOf(n), 'unit.accept', {}, await this.item(n));
  }

  /** 会办意见 · written by the clerk, signed by the principal. */
  async opine(n: number, stance = 'support'): Promise<void> {
    const id = await this.item(n);
    await this.give(clerkOf(n), 'co.submitOpinion', { text: `单位${n}的意见`, stance }, id);
    await this.give(principalOf(n), 'principal.sign', {}, id);
  }

  /** 见面 · recorded by the lead's clerk, not confirmed yet. @returns the contact's id */
  async meet(n: number, more: Json = {}): Promise<string> {
    const handlingId = await this.item(n);
    const { proposers } = await this.view();
    const seen = await this.give(
      clerkOf(n),
      'lead.recordContact',
      {
        kind: 'meeting',
        at: await this.now(),
        place: '区政府',
        unitPeople: ['张三'],
        proposerIds: proposers.map((p) => p.id),
        summary: '当面听取意见',
        ...more,
      },
      handlingId,
    );
    return seen.contacts.filter((c) => c.handlingId === handlingId).at(-1)?.id ?? '';
  }
  async meetAndConfirm(n: number, proposer: string): Promise<void> {
    const contactId = await this.meet(n);
    await this.give(proposer, 'proposer.confirmContact', { contactId, confirmed: true }, await this.item(n));
  }

  /** 起草、送审、政府办审核、签发 */
  async write(n: number, more: Json = {}): Promise<void> {
    const id = await this.item(n);
    await this.give(clerkOf(n), 'lead.draftReply', { ...LETTER, ...more }, id);
    await this.give(clerkOf(n), 'lead.submitReply', {}, id);
    await this.give('office-clerk', 'office.reviewReply', { passed: true }, id);
    await this.give(principalOf(n), 'principal.sign', {}, id);
  }
  async send(n: number, channel = 'online'): Promise<void> {
    const sentOn = (await this.now()).slice(0, 10);
    await this.give(clerkOf(n), 'lead.sendReply', { channel, sentOn }, await this.item(n));
  }
  async answer(n: number, more: Json = {}): Promise<void> {
    await this.write(n, more);
    await this.send(n);
  }

  async evaluate(n: number, account: string, result: string, more: Json = {}): Promise<CaseView> {
    const comment = result === 'dissatisfied' ? { comment: '问题未解决' } : {};
    const said = { result, process: 'satisfied', ...comment, ...more };
    return this.give(account, 'proposer.evaluate', said, await this.item(n));
  }

  /** Business time, as the server tells it to whoever is logged in. */
  async now(): Promise<string> {
    return (await this.clerkOfOffice.get<{ businessTime: string }>('/api/session')).businessTime;
  }
}

const two = (n: number): string => String(n).padStart(2, '0');
export const clerkOf = (n: number): string => `clerk-${two(n)}`;
export const principalOf = (n: number): string => `principal-${two(n)}`;
