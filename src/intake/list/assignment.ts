/** 承办单位 · who leads, who joins, and how: what 交办 needs to know. */
import type { Mode } from '../../domain/shared/labels.js';
import { isBlank, linesOf, squeezed } from './cells.js';
import type { Fixes } from './fixes.js';
import { MOST_FIXED_TEXT } from './fixes.js';
import type { Header } from './headings.js';
import { COLUMNS } from './headings.js';
import type { Offer } from './problems.js';
import type { RowReading } from './row-reading.js';
import type { Unit, UnitBook } from './units.js';

/** units of one case: as 交办 takes them */
const MOST = { leads: 10, cos: 40 } as const;
/** unknown units of one cell that are named */
const MOST_TOLD = 5;

interface Known {
  units: UnitBook;
  fixes: Fixes;
}
interface Named {
  leads: Unit[];
  cos: Unit[];
}

/** Units as far as the list has columns for them; a list without them is registered and not yet handed out. */
export function assignmentOf(reading: RowReading, { columns }: Header, known: Known) {
  const none = { mode: null, leads: [], cos: [], notes: [] };
  if (!columns.has('lead') && !columns.has('separate')) return none;
  const separate = unitsOf(reading, 'separate', known);
  const says = squeezed(reading.optional('mode'));
  const hasLead = columns.has('lead') && (separate.length === 0 || !isBlank(reading.cell('lead')));
  const written = {
    leads: [...new Set([...(hasLead && reading.isThere('lead') ? unitsOf(reading, 'lead', known) : []), ...separate])],
    cos: unitsOf(reading, 'co', known),
  };
  const isWrittenSeparate = separate.length > 0 || /分办|分别/.test(says);
  const { leads, cos, isSeparate } = settled(reading, written, isWrittenSeparate, known);
  if (leads.length > 1 && !isSeparate) {
    const message = `主办单位有 ${leads.length} 个(${namesOf(leads)});如系分办,请在“办理方式”列注明`;
    reading.problem('lead', 'import.several_leads', message, [{ kind: 'leads', units: idsOf(leads) }]);
  }
  if (isSeparate && leads.length === 1) reading.problem('lead', 'import.missing', '分办须有两个以上主办单位');
  const both = cos.filter((u) => leads.includes(u));
  if (both.length > 0) {
    const offers: Offer[] = [{ kind: 'role', units: idsOf(both) }];
    reading.problem('co', 'import.unit_both_roles', `${namesOf(both)}不能既主办又会办`, offers);
  }
  if (leads.length > MOST.leads) reading.problem('lead', 'import.too_large', `主办单位不得多于 ${MOST.leads} 个`);
  if (cos.length > MOST.cos) reading.problem('co', 'import.too_large', `会办单位不得多于 ${MOST.cos} 个`);
  if (leads.length === 0) return null;
  const mode: Mode = isSeparate ? 'separate' : cos.length > 0 ? 'leadAndCo' : 'sole';
  const notes = mode === 'leadAndCo' && /独办|单办/.test(says) ? [`办理方式写“${says}”而有会办单位,按主会办交办`] : [];
  return { mode, leads, cos, notes };
}

const namesOf = (units: readonly Unit[]): string => units.map((u) => u.name).join('、');
const idsOf = (units: readonly Unit[]) => units.map(({ id, name }) => ({ id, name }));

/** As the office put it right: only what the row really names changes its part. */
function settled(reading: RowReading, { leads, cos }: Named, isSeparate: boolean, { fixes }: Known) {
  const now = { leads, cos, isSeparate };
  for (const { unitId, role, tell } of fixes.roles(reading.entry)) {
    const unit = now.leads.find((u) => u.id === unitId);
    if (!unit || !now.cos.includes(unit)) continue;
    if (role === 'lead') now.cos = now.cos.filter((u) => u !== unit);
    else now.leads = now.leads.filter((u) => u !== unit);
    tell(`${unit.name}既主办又会办`, `${unit.name}只作${role === 'lead' ? '主办' : '会办'}`);
  }
  if (now.leads.length === 0 && leads.length > 0) reading.problem('lead', 'import.missing', `缺少${COLUMNS.lead}`);
  const said = fixes.leads(reading.entry);
  if (!said || now.leads.length < 2) return now;
  const from = namesOf(now.leads);
  if (said.leadId === null) {
    said.tell(from, `${from}分别办理`);
    return { ...now, isSeparate: true };
  }
  const lead = now.leads.find((u) => u.id === said.leadId);
  if (!lead) return now;
  const others = now.leads.filter((u) => u !== lead);
  said.tell(from, `${lead.name}主办,${namesOf(others)}会办`);
  return { leads: [lead], cos: [...new Set([...others, ...now.cos])].filter((u) => u !== lead), isSeparate: false };
}

function unitsOf(reading: RowReading, field: 'lead' | 'separate' | 'co', { units: book, fixes }: Known): Unit[] {
  if (!reading.isReadable(field)) return [];
  const said = (text: string): Unit | undefined => {
    const meant = fixes.unitId(reading.entry, text);
    const unit = meant && book.byId(meant.unitId);
    if (meant && unit) meant.tell(field, unit.name);
    return unit;
  };
  const { units, unknown } = book.read(linesOf(reading.cell(field)), fixes.isEmpty ? undefined : said);
  if (unknown.length > 0) {
    const told = unknown.slice(0, MOST_TOLD).map(({ text, nearest }) => {
      const hint = nearest.length > 0 ? `,是否为:${namesOf(nearest)}` : ',请核对单位名录';
      return `没有单位“${[...text].slice(0, 40).join('')}”${hint}`;
    });
    const offers = unknown
      .slice(0, MOST_TOLD)
      .filter(({ text }) => text.length <= MOST_FIXED_TEXT)
      .map(({ text, nearest }): Offer => ({ kind: 'unit', text, units: idsOf(nearest) }));
    reading.problem(field, 'import.unknown_unit', told.join(';'), offers);
  }
  return units;
}
