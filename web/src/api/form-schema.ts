/** 办理表单 · JSON Schema of a command's data as the server sends it, with its Chinese words as `x-…`. */
export interface FormSchema {
  type?: string;
  format?: string;
  title?: string;
  description?: string;
  enum?: string[];
  const?: string;
  default?: unknown;
  properties?: Record<string, FormSchema>;
  required?: string[];
  items?: FormSchema;
  anyOf?: FormSchema[];
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  'x-control'?: string;
  'x-labels'?: Record<string, string>;
  'x-suggest'?: string;
  'x-outline'?: string[];
  'x-often'?: Often;
  'x-start'?: string;
  'x-verdict'?: true;
  'x-then'?: NextStep;
}
/** 常见理由 · put in with a press; `beside`: by those alone who gave that answer in the same form */
export interface Often {
  texts: string[];
  beside?: string;
}
/** 接着办 · given right after, when nothing stands in its way by then. */
export interface NextStep {
  type: string;
  label: string;
}
export type FormData = Record<string, unknown>;

export const isRequired = (schema: FormSchema, name: string): boolean => schema.required?.includes(name) === true;

/** The same form without the fields that are settled already. */
export const without = (schema: FormSchema, settled: FormData): FormSchema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !(name in settled))),
  required: (schema.required ?? []).filter((name) => !(name in settled)),
});

/** 结论 · the choice that gives the command: it stands as buttons at the foot of the form. */
export const verdictOf = (schema: FormSchema): [name: string, field: FormSchema] | undefined =>
  Object.entries(schema.properties ?? {}).find(
    ([name, field]) => field['x-verdict'] === true && isRequired(schema, name),
  );

/** The choices of a scale, each as it is sent and as it is called. */
export function choicesOf(field: FormSchema): { value: unknown; label: string }[] {
  const values = field.type === 'boolean' ? [true, false] : (field.enum ?? []);
  return values.map((value) => ({ value, label: field['x-labels']?.[String(value)] ?? String(value) }));
}

/** Of whom and when a form is begun; `today` and `now` are of the server's business time. */
export interface Beginning {
  today: string;
  now: string;
  personId?: string | undefined;
  unitId?: string | undefined;
}

/** What a form starts with. */
export function startOf(schema: FormSchema, by: Beginning): FormData {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, unknown][] => {
      const value = startOfField(field, isRequired(schema, name), by);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
function startOfField(field: FormSchema, required: boolean, by: Beginning): unknown {
  if (field['x-start'] !== undefined) return field['x-start'];
  if (field['x-suggest'] === 'today') return by.today;
  if (field['x-suggest'] === 'now') return by.now;
  if (field['x-suggest'] === 'myUnit') return by.unitId;
  if (field['x-suggest'] === 'me' && by.personId !== undefined) return [{ personId: by.personId }];
  if (field.type === 'object' && required) return startOf(field, by);
  if (field.type === 'array' && field.items?.properties) {
    return required ? [startOf(field.items, by)] : [];
  }
  if (field.type === 'array') return [];
  return undefined;
}

/** 受限文稿 · tidied by the one that writes it; blanks between its words are words. */
const isDocument = (value: unknown): boolean => (value as { type?: unknown } | null)?.type === 'doc';

/** What is sent: nothing left empty, no row left blank. */
export function filled(value: unknown): unknown {
  if (isDocument(value)) return value;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const rows = value.map(filled).filter((row) => row !== undefined);
    return rows.length > 0 ? rows : undefined;
  }
  if (value === null || typeof value !== 'object') return value ?? undefined;
  const fields = Object.entries(value)
    .map(([name, field]) => [name, filled(field)] as const)
    .filter(([, field]) => field !== undefined);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** Required fields left empty, as the server would name them: asked here first to spare a round trip. */
export function missing(schema: FormSchema, data: FormData, path = ''): { path: string; title: string }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const value = data[name];
    const isEmpty = filled(value) === undefined;
    if (isEmpty) return isRequired(schema, name) ? [{ path: here, title: field.title ?? name }] : [];
    if (field.type === 'object') return missing(field, value as FormData, here);
    if (field.type === 'array' && field.items?.properties) {
      const rows = (value as FormData[])
        .map((row, i) => [row, i] as const)
        .filter(([row]) => filled(row) !== undefined);
      return rows.flatMap(([row, i]) => missing(field.items as FormSchema, row, `${here}.${i}`));
    }
    return [];
  });
}
