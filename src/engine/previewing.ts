/** 载入前的预览 · every open deadline as a calendar that is not in force yet would have it; nothing is locked or written. */
import type { Calendar, CalendarChange } from '../domain/deadline/calendar.js';
import { calendarFor, withChange } from '../domain/deadline/calendar.js';
import { isMoved, redate } from '../domain/deadline/redate.js';
import type { Tx } from '../platform/tx.js';
import { districtCalendar } from './calendars.js';
import { load } from './load.js';
import type { OpenRow } from './recalculating.js';
import type { Transact } from './retry.js';
import type { Locality } from './rules.js';
import { OPEN_CASES, OPEN_DATES } from './sql/calendar-sql.js';
import { system } from './system.js';

const CASES = 200;

export interface PreviewedMove {
  deadlineId: string;
  caseId: string;
  from: string;
  to: string;
}
export interface Preview {
  /** open deadlines looked at */
  examined: number;
  moves: PreviewedMove[];
  /** that were provisional and would stand for good, where they are */
  settling: number;
}

/** The larger the district, the more transactions it reads in. */
export async function previewChange(
  transact: Transact,
  jurisdictionId: string,
  change: CalendarChange,
  locality: Locality,
): Promise<Preview & { basedOn: number }> {
  const standing = await transact((tx) => districtCalendar(tx, locality, jurisdictionId));
  const calendar = withChange(standing, change, standing.edition + 1);
  const preview = { basedOn: standing.edition, examined: 0, moves: [] as PreviewedMove[], settling: 0 };
  let after: string | null = null;
  do {
    const from: string | null = after;
    const bite: Bite = await transact((tx) => previewBite(tx, jurisdictionId, from, locality, calendar));
    preview.examined += bite.examined;
    preview.settling += bite.settling;
    preview.moves.push(...bite.moves);
    after = bite.last;
  } while (after !== null);
  return preview;
}

/** `last`: the last case looked at; null when there is none after it */
type Bite = Preview & { last: string | null };
async function previewBite(
  tx: Tx,
  jurisdictionId: string,
  after: string | null,
  { shelf }: Locality,
  calendar: Calendar,
): Promise<Bite> {
  const ids = (await tx.query<{ case_id: string }>(OPEN_CASES, [jurisdictionId, after, CASES])).map((r) => r.case_id);
  if (ids.length === 0) return { last: null, examined: 0, moves: [], settling: 0 };
  const [cases, open] = await Promise.all([
    load(tx, ids, system(jurisdictionId)),
    tx.query<OpenRow>(OPEN_DATES, [jurisdictionId, ids]),
  ]);
  const found = open.flatMap((d) => {
    const state = cases.get(d.caseId)?.state;
    if (!state) return [];
    const { key, version } = state.rulebook;
    const book = { rulebook: shelf.get(key, version), calendar: calendarFor(calendar, key) };
    return [{ ...redate(state, d, book), caseId: d.caseId }];
  });
  const goes = found.filter(isMoved);
  return {
    last: ids.at(-1) ?? null,
    examined: found.length,
    moves: goes.map(({ open: d, draft, caseId }) => ({ deadlineId: d.id, caseId, from: d.dueOn, to: draft.dueOn })),
    settling: found.filter((one) => !isMoved(one) && one.open.provisional && !one.draft.provisional).length,
  };
}
