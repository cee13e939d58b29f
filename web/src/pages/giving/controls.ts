/** 字段与控件 · which control a schema asks for; commands themselves are not known here. */
import type { FormSchema } from '../../api/form-schema.js';

export type Control =
  | 'line'
  | 'text'
  | 'date'
  | 'instant'
  | 'scale'
  | 'directory'
  | 'ofCase'
  | 'cases'
  | 'files'
  | 'unitPeople'
  | 'units'
  | 'names'
  | 'rows'
  | 'group';

const BY_NAME: Record<string, Control> = {
  unit: 'directory',
  person: 'directory',
  street: 'directory',
  category: 'directory',
  proposer: 'ofCase',
  proposerPerson: 'ofCase',
  coHandling: 'ofCase',
  contact: 'ofCase',
  commitment: 'ofCase',
  case: 'cases',
  attachment: 'files',
  unitPerson: 'unitPeople',
  letter: 'text',
};
/** longer than a line is a text */
const LINE = 200;

export function controlOf(schema: FormSchema): Control {
  const named = BY_NAME[schema['x-control'] ?? ''];
  if (named) return named;
  if (schema['x-labels']) return 'scale';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'date-time') return 'instant';
  if (schema.type === 'object') return 'group';
  if (schema.type === 'array' && schema.items?.type === 'string') return 'names';
  if (schema.type === 'array') return isUnitList(schema) ? 'units' : 'rows';
  return (schema.maxLength ?? LINE + 1) <= LINE ? 'line' : 'text';
}

/** Rows of which only the unit must be given are chosen all at once. */
function isUnitList({ items }: FormSchema): boolean {
  return items?.required?.length === 1 && items.properties?.[items.required[0] ?? '']?.['x-control'] === 'unit';
}

export const isMany = (schema: FormSchema): boolean => schema.type === 'array';

/** What consists of several inputs is a fieldset with a legend, not one input with a label. */
export function isGroup(schema: FormSchema): boolean {
  const control = controlOf(schema);
  return ['scale', 'rows', 'group', 'ofCase', 'instant', 'files', 'unitPeople', 'units'].includes(control);
}
