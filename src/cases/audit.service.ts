/** 留痕核验 · for the audit administrator; a large district is verified in the background (api.md "audit/verify"). */
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { caseNotFound } from './cases.service.js';
import type { Verification } from './verification.js';
import { verifyDistrict } from './verification.js';

const AT_ONCE = 1000;
const ACTS_AT_ONCE = 50_000;
const KEPT_MS = 10 * 60_000;

interface Job {
  startedAt: string;
  done: { at: number; outcome: Verification | Error } | null;
}
export type Verified = { report: Verification } | { running: { state: 'running'; startedAt: string } };

export class AuditVerification {
  private readonly jobs = new Map<string, Job>();

  constructor(
    private readonly database: Database,
    private readonly atOnce = AT_ONCE,
  ) {}

  async case({ actor }: Caller, caseId: string): Promise<Verification> {
    const report = await this.verify(actor.jurisdictionId, caseId);
    if (report.cases === 0) throw caseNotFound();
    return report;
  }

  async district({ actor: { jurisdictionId } }: Caller): Promise<Verified> {
    const job = this.jobs.get(jurisdictionId);
    if (job?.done && Date.now() - job.done.at < KEPT_MS) {
      this.jobs.delete(jurisdictionId);
      if (job.done.outcome instanceof Error) throw job.done.outcome;
      return { report: job.done.outcome };
    }
    if (job && !job.done) return { running: { state: 'running', startedAt: job.startedAt } };
    const [count] = await this.database.read(jurisdictionId, (tx) =>
      tx.query<{ cases: number; acts: number }>(
        `SELECT (SELECT count(*)::int FROM proposal WHERE jurisdiction_id = $1) AS cases,
           (SELECT coalesce(max(seq), 0) FROM audit_event WHERE jurisdiction_id = $1) AS acts`,
        [jurisdictionId],
      ),
    );
    if (count && count.cases <= this.atOnce && count.acts <= ACTS_AT_ONCE)
      return { report: await this.verify(jurisdictionId) };
    return { running: { state: 'running', startedAt: this.begin(jurisdictionId) } };
  }

  /** @returns when it began; the next question gets the outcome */
  private begin(jurisdictionId: string): string {
    const known = this.jobs.get(jurisdictionId);
    if (known && !known.done) return known.startedAt;
    const job: Job = { startedAt: new Date().toISOString(), done: null };
    this.jobs.set(jurisdictionId, job);
    const end = (outcome: Verification | Error): void => {
      job.done = { at: Date.now(), outcome };
    };
    this.verify(jurisdictionId).then(end, (fault: unknown) =>
      end(fault instanceof Error ? fault : new Error(String(fault))),
    );
    return job.startedAt;
  }

  private verify(jurisdictionId: string, caseId?: string): Promise<Verification> {
    return this.database.snapshot(jurisdictionId, (tx) => verifyDistrict(tx, jurisdictionId, caseId));
  }
}
