/**
 * 演示区的定数、通报和考核 · figures of the past days and the notices drafted from them, as the standing tasks would have left
 * them; one session's assessment published some days ago and told in the program, the other's still a draft.
 */
import { randomUUID } from 'node:crypto';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Locality } from '../../engine/engine.js';
import { Acts } from '../../identity/administration/acts.js';
import type { Caller } from '../../identity/sessions.js';
import { Assessments } from '../../measuring/assessing/assessments.service.js';
import { draftNextBulletin } from '../../measuring/bulletins/drafting.js';
import { freezeNextDay } from '../../measuring/frozen.js';
import type { Doors } from '../../platform/one-transaction.js';
import type { DemoDistrict } from './district.js';

const DAY = 86_400_000;
const daysAgo = (n: number): string => new Date(Date.now() - n * DAY).toISOString();
const asked = () => ({ key: randomUUID(), requestHash: 'demo' });

export async function settleFigures(database: Doors, locality: Locality, jurisdictionId: string): Promise<void> {
  await database.engine(jurisdictionId, async (tx) => {
    while ((await freezeNextDay(tx, jurisdictionId)) > 0);
    while ((await draftNextBulletin(tx, jurisdictionId, locality)) > 0);
  });
}

export async function settleAssessments(
  database: Doors,
  locality: Locality,
  { sessions, people }: DemoDistrict,
): Promise<void> {
  const head = people.find((p) => p.account.role === 'office-head');
  if (!head) throw new Error('nobody is head of the office');
  const assessments = new Assessments({ read: database.read, snapshot: database.read }, new Acts(database), locality);
  const by = (now: string): Caller => ({
    actor: head.actor,
    accountId: head.actor.personId,
    account: head.account.account,
    tokenHash: '',
    mustChange: false,
    now,
  });
  const published = by(daysAgo(3));
  const { id } = await assessments.draft(published, asked(), {
    session: sessions.suggestion,
    asOf: dateOf(daysAgo(5)),
  });
  await assessments.publish(published, asked(), id);
  await assessments.draft(by(daysAgo(0)), asked(), { session: sessions.proposal, asOf: dateOf(daysAgo(1)) });
}
