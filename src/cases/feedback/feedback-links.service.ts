/**
 * 凭链接评价 · who holds the link learns number and title; who also knows the number that it was sent to reads the letter and
 * rates it, as that person, by the same command as with a login. Nothing of it is a login (decision 0113).
 */
import { randomBytes } from 'node:crypto';
import type { Command } from '../../domain/commands.js';
import { lastFourOf, linkStanding, LINK_TRIES } from '../../domain/feedback-link.js';
import type { Engine } from '../../engine/engine.js';
import { digest, EngineRefusal, readCase } from '../../engine/engine.js';
import { append } from '../../identity/audit.js';
import { FailedLogins } from '../../identity/failed-logins.js';
import { ownNumberOf } from '../../identity/own-number.js';
import type { Caller } from '../../identity/sessions.js';
import { actorOf } from '../../identity/sessions.js';
import { businessNow } from '../../platform/clock.js';
import type { Database } from '../../platform/database.js';
import { knownOutcome } from '../../platform/idempotent.js';
import type { Problem } from '../../platform/problem.js';
import { secretHash } from '../../platform/secret-hash.js';
import type { Tx } from '../../platform/tx.js';
import type { CaseView } from '../case-view.js';
import type { Cases } from '../cases.service.js';
import { commandOf } from '../command-body.js';
import type { LinkRow } from './feedback-link.queries.js';
import { begin, countTry, linkOf, lockTries, writerOf } from './feedback-link.queries.js';
import { LinkRefusals } from './feedback-link.refusals.js';
import type { ChallengeAnswer, RatedAnswer, RatingByLink } from './feedback-link.view.js';
import { aboutOf, letterOf } from './feedback-link.view.js';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const SESSION_MINUTES = 30;
/** somebody else's command may come between reading and giving; more often than this it does not */
const ATTEMPTS = 4;

interface Found {
  jurisdictionId: string;
  link: LinkRow;
}
interface Seen {
  caller: Caller;
  view: CaseView;
}

export class FeedbackLinks {
  private readonly failed = new FailedLogins();
  private readonly refuses: LinkRefusals;

  constructor(
    private readonly database: Pick<Database, 'read' | 'write' | 'unscoped'>,
    private readonly cases: Cases,
    private readonly engine: Pick<Engine, 'execute'>,
    officePhone: string | null = null,
  ) {
    this.refuses = new LinkRefusals(officePhone);
  }

  /** @param digits undefined: only which case it is */
  async challenge(token: string, digits: string | undefined, address: string): Promise<ChallengeAnswer> {
    const found = await this.found(token, address);
    const seen = await this.database.read(found.jurisdictionId, (tx) => this.open(tx, found));
    if (found.link.failures >= LINK_TRIES) throw this.refuses.locked();
    const triesLeft = LINK_TRIES - found.link.failures;
    if (digits === undefined) return { ...aboutOf(seen.view), triesLeft, opened: null };
    const letter = letterOf(seen.view, found.link);
    if (letter === null) throw this.refuses.ended();
    const session = randomBytes(32).toString('base64url');
    const proven = await this.database.write(found.jurisdictionId, (tx) => this.prove(tx, found, digits, session));
    if ('refusal' in proven) {
      this.failed.record(address);
      throw proven.refusal;
    }
    const { until, writer } = proven;
    const contact = writer ? { name: writer.name, ...(writer.phone === null ? {} : { phone: writer.phone }) } : null;
    return { ...aboutOf(seen.view), triesLeft: LINK_TRIES, opened: { session, until, ...letter, contact } };
  }

  /** Returned, not thrown, where it is refused: the count of the tries has to stay. */
  private async prove(
    tx: Tx,
    { jurisdictionId, link }: Found,
    digits: string,
    session: string,
  ): Promise<{ refusal: Problem } | { until: string; writer: Awaited<ReturnType<typeof writerOf>> }> {
    const failures = await lockTries(tx, jurisdictionId, link.id);
    if (failures >= LINK_TRIES) return { refusal: this.refuses.locked() };
    const told = (type: 'feedbackLink.opened' | 'feedbackLink.locked') =>
      append(tx, jurisdictionId, {
        type,
        actor: link.person_id,
        data: { linkId: link.id, caseId: link.case_id, handlingId: link.handling_id },
      });
    if (lastFourOf(await ownNumberOf(tx, jurisdictionId, link.person_id, link.case_id)) !== digits) {
      await countTry(tx, jurisdictionId, link.id);
      const left = LINK_TRIES - failures - 1;
      if (left > 0) return { refusal: this.refuses.wrong(left) };
      await told('feedbackLink.locked');
      return { refusal: this.refuses.locked() };
    }
    await told('feedbackLink.opened');
    const until = await begin(tx, jurisdictionId, link.id, { session, minutes: SESSION_MINUTES });
    return { until, writer: await writerOf(tx, jurisdictionId, link) };
  }

  async evaluate(
    token: string,
    { session, ...rating }: RatingByLink,
    key: string,
    address: string,
  ): Promise<RatedAnswer> {
    const found = await this.found(token, address);
    const { link } = found;
    if (!link.is_proven || link.session_hash !== secretHash(session)) {
      this.failed.record(address);
      throw this.refuses.unproven();
    }
    const command = ratingOf(link, rating);
    const requestHash = digest({ link: link.id, ...rating });
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.rate(found, command, { key, requestHash });
      } catch (refusal) {
        if (!(refusal instanceof EngineRefusal)) throw refusal;
        if (refusal.code === 'case.version_conflict' && attempt < ATTEMPTS) continue;
        throw this.asOfLink(refusal);
      }
    }
  }

  /** Once for its key; the same deed asked again after the rating gets the first answer, though the link is used by then. */
  private async rate(
    found: Found,
    command: Command,
    { key, requestHash }: { key: string; requestHash: string },
  ): Promise<RatedAnswer> {
    const { jurisdictionId, link } = found;
    const keyed = { jurisdictionId, accountId: link.id, key, requestHash };
    const { known, view, caller } = await this.database.read(jurisdictionId, async (tx) => {
      const before = await knownOutcome<{ version: number }>(tx, keyed);
      return { known: before, ...(before ? await this.seen(tx, found) : await this.open(tx, found)) };
    });
    if (known) return { ...aboutOf(view), version: known.version };
    const { version } = await this.engine.execute({
      caseId: link.case_id,
      command,
      actor: caller.actor,
      accountId: link.id,
      ifMatch: view.version,
      key,
      requestHash,
      byLink: true,
    });
    return { ...aboutOf(view), version };
  }

  /** What the engine says to somebody who is logged in, in words for whoever came by a link. */
  private asOfLink(refusal: EngineRefusal): Problem {
    if (refusal.errors.some((e) => e.code === 'evaluation.already')) return this.refuses.used();
    return ['case.not_admitted', 'case.not_found'].includes(refusal.code) ? this.refuses.ended() : refusal;
  }

  /** @throws Problem 404 for what is no token of ours */
  private async found(token: string, address: string): Promise<Found> {
    this.failed.check(address);
    if (TOKEN.test(token)) {
      const districts = await this.database.unscoped((tx) => tx.query<{ id: string }>(`SELECT id FROM jurisdiction`));
      for (const { id: jurisdictionId } of districts) {
        const link = await this.database.read(jurisdictionId, (tx) => linkOf(tx, jurisdictionId, token));
        if (link) return { jurisdictionId, link };
      }
    }
    this.failed.record(address);
    throw this.refuses.unknown();
  }

  /** @throws Problem when the link leads nowhere any more */
  private async open(tx: Tx, found: Found): Promise<Seen> {
    const { jurisdictionId, link } = found;
    const now = await businessNow(tx);
    const actor = await actorOf(tx, jurisdictionId, link.person_id, now);
    const state = await readCase(tx, link.case_id, actor);
    if (!state) throw this.refuses.ended();
    const standing = linkStanding(state, {
      handlingId: link.handling_id,
      round: link.round,
      replyId: link.reply_id,
      proposerId: link.proposer_id,
    });
    if (standing !== 'open') throw this.refuses[standing]();
    if (Date.parse(now) > Date.parse(link.expires_at)) throw this.refuses.expired();
    return this.seen(tx, found);
  }

  private async seen(tx: Tx, { jurisdictionId, link }: Found): Promise<Seen> {
    const now = await businessNow(tx);
    const caller = callerOf(link, await actorOf(tx, jurisdictionId, link.person_id, now), now);
    return { caller, view: await this.cases.viewIn(tx, caller, link.case_id) };
  }
}

/** As that person, and with no account: nothing that asks for a session can be done with it. */
const callerOf = (link: LinkRow, actor: Caller['actor'], now: string): Caller => ({
  actor,
  accountId: link.id,
  account: '',
  tokenHash: '',
  mustChange: false,
  now,
});

/** The same data that a login would send, of the proposer whom the link was made for. @throws Problem 400 */
const ratingOf = (link: LinkRow, rating: Omit<RatingByLink, 'session'>): Command =>
  commandOf({
    type: 'proposer.evaluate',
    handlingId: link.handling_id,
    data: { ...rating, proposerId: link.proposer_id },
  });
