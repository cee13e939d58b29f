/** 承办单位 · who leads, who joins, and how: what 交办 needs to know. */
import type { Mode } from '../../domain/shared/labels.js';
import { isBlank, linesOf, squeezed } from './cells.js';
import type { Header } from './headings.js';
import type { RowReading } from './row-reading.js';
import type { Unit, UnitBook } from './units.js';

/** units of one case: as 交办 takes them */
const MOST = { leads: 10, cos: 40 } as const;
/** unknown units of one cell that are named */
const MOST_TOLD = 5;

/** Units as far as the list has columns for them; a list without them is registered and not yet handed out. */
export function assignmentOf(reading: RowReading, { columns }: Header, book: UnitBook) {
  const none = { mode: null, leads: [], cos: [], notes: [] };
  if (!columns.has('lead') && !columns.has('separate')) return none;
  const separate = unitsOf(reading, 'separate', book);
  const says = squeezed(reading.optional('mode'));
  const isSeparate = separate.length > 0 || /分办|分别/.test(says);
  const hasLead = columns.has('lead') && (separate.length === 0 || !isBlank(reading.cell('lead')));
  const leads = [
    ...new Set([...(hasLead && reading.isThere('lead') ? unitsOf(reading, 'lead', book) : []), ...separate]),
  ];
  const cos = unitsOf(reading, 'co', book);
  const names = leads.map((u) => u.name).join('、');
  if (leads.length > 1 && !isSeparate) {
    const message = `主办单位有 ${leads.length} 个(${names});如系分办,请在“办理方式”列注明`;
    reading.problem('lead', 'import.several_leads', message);
  }
  if (isSeparate && leads.length === 1) reading.problem('lead', 'import.missing', '分办须有两个以上主办单位');
  const both = cos.filter((u) => leads.includes(u)).map((u) => u.name);
  if (both.length > 0) reading.problem('co', 'import.unit_both_roles', `${both.join('、')}不能既主办又会办`);
  if (leads.length > MOST.leads) reading.problem('lead', 'import.too_large', `主办单位不得多于 ${MOST.leads} 个`);
  if (cos.length > MOST.cos) reading.problem('co', 'import.too_large', `会办单位不得多于 ${MOST.cos} 个`);
  if (leads.length === 0) return null;
  const mode: Mode = isSeparate ? 'separate' : cos.length > 0 ? 'leadAndCo' : 'sole';
  const notes = mode === 'leadAndCo' && /独办|单办/.test(says) ? [`办理方式写“${says}”而有会办单位,按主会办交办`] : [];
  return { mode, leads, cos, notes };
}

function unitsOf(reading: RowReading, field: 'lead' | 'separate' | 'co', book: UnitBook): Unit[] {
  if (!reading.isReadable(field)) return [];
  const { units, unknown } = book.read(linesOf(reading.cell(field)));
  if (unknown.length > 0) {
    const told = unknown.slice(0, MOST_TOLD).map(({ text, nearest }) => {
      const hint = nearest.length > 0 ? `,是否为:${nearest.join('、')}` : ',请核对单位名录';
      return `没有单位“${[...text].slice(0, 40).join('')}”${hint}`;
    });
    reading.problem(field, 'import.unknown_unit', told.join(';'));
  }
  return units;
}
