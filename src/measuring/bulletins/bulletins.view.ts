/** 通报的答复 · the words as they stand, and the table of the figures they were made of. */
import { z } from 'zod';
import type { BulletinFigures, Rates } from '../../domain/bulletin/words.js';
import { TOLD } from '../../domain/bulletin/words.js';
import { shown } from '../../domain/rate/share.js';
import type { Rulebook } from '../../domain/rulebook/schema.js';
import { count } from '../../platform/http/documented.js';
import { rateKey } from '../population.js';
import { nameOf } from '../rates.view.js';

export interface BulletinRow {
  id: string;
  session_id: string;
  session: string;
  kind: string;
  on_day: string;
  rulebook: string;
  state: 'draft' | 'issued' | 'withdrawn';
  title: string;
  body: string;
  figures: BulletinFigures;
  version: number;
  number: string | null;
  issued_on: string | null;
}
const day = z.iso.date();
export const bulletinShape = z.object({
  id: z.uuid(),
  session: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(['suggestion', 'proposal']) }),
  on: day.describe('数字截至之日'),
  state: z.enum(['draft', 'issued', 'withdrawn']),
  title: z.string(),
  number: z.string().nullable().describe('印发的文号'),
  issuedOn: day.nullable(),
  version: count().describe('修改时所依据的版本'),
});
const rates = z.array(
  z.object({ key: rateKey, name: z.string(), numerator: count(), denominator: count(), label: z.string() }),
);
const population = { leads: count(), cos: count(), rates };
export const bulletinPageShape = bulletinShape.extend({
  body: z.string(),
  rulebook: z.string().describe('数字所依据的办法版本'),
  whole: z.object({ cases: count(), withdrawn: count(), ...population }),
  units: z.array(z.object({ unit: z.object({ id: z.uuid(), name: z.string() }), ...population })),
  overdue: z.array(z.object({ caseId: z.uuid(), number: z.string() })).describe('逾期未答复的件'),
  allowed: z.array(z.enum(['edit', 'issue', 'withdraw'])),
});

export const bulletinView = (r: BulletinRow) => ({
  id: r.id,
  session: { id: r.session_id, name: r.session, kind: r.kind },
  on: r.on_day,
  state: r.state,
  title: r.title,
  number: r.number,
  issuedOn: r.issued_on,
  version: r.version,
});

const ratesView = (of: Rates, book: Rulebook) =>
  TOLD.map((key) => {
    const [numerator, denominator] = of[key] ?? [0, 0];
    return { key, name: nameOf(key, book), numerator, denominator, label: shown(numerator, denominator) };
  });

export function tableView(
  { cases, leads, cos, withdrawn, rates: all, units, overdue }: BulletinFigures,
  book: Rulebook,
) {
  return {
    whole: { cases, withdrawn, leads, cos, rates: ratesView(all, book) },
    units: units.map((u) => ({
      unit: { id: u.unitId, name: u.name },
      leads: u.leads,
      cos: u.cos,
      rates: ratesView(u.rates, book),
    })),
    overdue: overdue.map(({ caseId, number }) => ({ caseId, number })),
  };
}
