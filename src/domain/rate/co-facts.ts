/** 会办件与承诺的事实 · opinions with their dates; promises with the first date that was promised. */
import type { ArmedDate, Dossier, DossierItem } from './dossier.js';
import { allDates, lastDate } from './dates.js';
import type { Fact } from './fact.js';

type CoFacts = Pick<Fact, 'opinionOn' | 'opinionDueOn' | 'resubmittedOn' | 'resubmitDueOn'>;

/** First version and resubmissions as the principal signed them; of several resubmissions the first that missed its date. */
export function coFacts(c: Dossier, item: DossierItem, dates: readonly ArmedDate[]): CoFacts {
  const signed = c.record.opinions.filter((o) => o.itemId === item.id && o.signedOn !== null);
  const first = signed[0];
  const due = lastDate(dates, item.id, 'coOpinion', first?.judgedSeq ?? Infinity);
  const asked = allDates(dates, item.id, 'resubmitOpinion').map(({ seq, dueOn }) => ({
    resubmitDueOn: dueOn,
    resubmittedOn: signed.find((o) => o.seq > seq)?.signedOn ?? null,
  }));
  const missed = asked.find((a) => a.resubmittedOn !== null && a.resubmittedOn > a.resubmitDueOn);
  return {
    opinionOn: first?.signedOn ?? null,
    opinionDueOn: due?.dueOn ?? null,
    resubmittedOn: null,
    resubmitDueOn: null,
    ...(missed ?? asked.at(-1)),
  };
}

type PromiseFacts = Pick<Fact, 'fulfilledOn' | 'promiseDueOn' | 'isUnkeepable'>;

/** 承诺 · neither 转下年度 nor a later letter that replaces it moves the date first promised. */
export function promiseFacts(c: Dossier, promise: Dossier['commitments'][number]): PromiseFacts {
  const kept = c.record.promiseClaims.findLast((x) => x.commitmentId === promise.id && x.confirmed === true);
  return {
    fulfilledOn: promise.state === 'fulfilled' ? (kept?.on ?? null) : null,
    promiseDueOn: firstPromised(c, promise.id),
    isUnkeepable: promise.state === 'cannotKeep',
  };
}

function firstPromised(c: Dossier, id: string): string | null {
  const made = c.record.replies.flatMap((r) => r.commitments).find((x) => x.id === id);
  if (!made) return null;
  const dates = [made.by, ...made.supersedes.flatMap((old) => firstPromised(c, old) ?? [])];
  return dates.sort()[0] ?? null;
}
