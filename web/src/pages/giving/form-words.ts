/** 填写内容的文字 · what stands in a form, field by field, as a reader would say it: so two versions can be compared. */
import type { FormData, FormSchema } from '../../api/form-schema.js';
import { filled } from '../../api/form-schema.js';
import { COMPARED, plainOf } from '../../letter/document.js';
import { longTime, paperDate } from '../../text/dates.js';
import { drafts } from '../../text/drafts.js';
import { controlOf } from './controls.js';

export interface FieldWords {
  path: string;
  title: string;
  text: string;
  /** what two equal texts may hide, such as another file of the same number */
  value: string;
}
/** control and id → name; nothing when it is not known here */
export type NameOf = (control: string, id: string) => string | undefined;

export function formWords(schema: FormSchema, data: FormData, nameOf: NameOf, path = '', above = ''): FieldWords[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const value = filled(data[name]);
    if (value === undefined) return [];
    const place = {
      path: path === '' ? name : `${path}.${name}`,
      title: [above, field.title ?? name].filter(Boolean).join(' · '),
    };
    const control = controlOf(field);
    if (control === 'group') return formWords(field, value as FormData, nameOf, place.path, place.title);
    if ((control === 'rows' || control === 'units') && Array.isArray(value)) {
      return (value as FormData[]).flatMap((row, i) =>
        formWords(field.items ?? {}, row, nameOf, `${place.path}.${i}`, drafts.row(place.title, i + 1)),
      );
    }
    return [{ ...place, text: wordsOf(field, value, nameOf), value: JSON.stringify(value) }];
  });
}

function wordsOf(field: FormSchema, value: unknown, nameOf: NameOf): string {
  const control = controlOf(field);
  if (control === 'text' || field['x-control'] === 'letter') return plainOf(value, COMPARED);
  if (control === 'date') return paperDate(String(value));
  if (control === 'instant') return longTime(String(value));
  if (control === 'scale') return field['x-labels']?.[String(value)] ?? String(value);
  const asked = field['x-control'] ?? field.items?.['x-control'] ?? '';
  const all = (Array.isArray(value) ? value : [value]) as (string | { personId: string })[];
  if (control === 'files') return drafts.files(all.length);
  if (control === 'cases') return drafts.cases(all.length);
  return all
    .map((one) => (typeof one === 'string' ? (nameOf(asked, one) ?? one) : nameOf('person', one.personId)))
    .join('、');
}
