/** 办理表单 · the JSON Schema of a command's data with its Chinese words, so that a page needs to know no command. */
import { z } from 'zod';
import type { CommandDef } from '../domain/shared/command.js';
import type { CommandType } from '../domain/commands.js';
import { COMMANDS } from '../domain/commands.js';
import type { Rulebook } from '../domain/rulebook/schema.js';
import { classOf } from '../domain/rulebook/schema.js';
import type { Outcome } from '../domain/shared/labels.js';
import type { FieldWords } from './form-words.js';
import { FIELD_WORDS } from './form-words.js';

/** 接着办 · what its writer would give next of the same item, when nothing stands in the way by then. */
export interface NextStep {
  type: string;
  label: string;
}
/** JSON Schema with our annotations; `x-…` names are ours. */
export interface FormSchema {
  type?: string;
  title?: string;
  description?: string;
  enum?: string[];
  properties?: Record<string, FormSchema>;
  required?: string[];
  items?: FormSchema;
  anyOf?: FormSchema[];
  'x-control'?: string;
  'x-labels'?: Record<string, string>;
  'x-suggest'?: string;
  'x-start'?: string;
  'x-verdict'?: true;
  'x-then'?: NextStep;
  'x-outline'?: readonly string[];
  'x-often'?: { texts: readonly string[]; beside?: string };
  [key: string]: unknown;
}

/** Words of one field; the most particular wins. */
export function wordsFor(type: string, path: readonly string[]): FieldWords | undefined {
  const full = path.join('.');
  const tails = path.map((_, i) => path.slice(i).join('.'));
  return [`${type}.${full}`, ...tails].map((key) => FIELD_WORDS[key]).find((found) => found !== undefined);
}

const MADE = new Map<string, FormSchema>();

/** @param onPaper the caller enters a proposer's paper: then who filled it in, with the scan, must be said */
export function formSchema(type: string, book: Rulebook, onPaper = false): FormSchema {
  const key = `${type} ${book.key}@${book.version} ${onPaper}`;
  const known = MADE.get(key);
  if (known) return known;
  const def = COMMANDS.get(type);
  const made = def
    ? spokenBy(type, onPaper, localised(type, followed(type, worded(type, [], plainSchema(def))), book))
    : {};
  MADE.set(key, made);
  return made;
}

/** 纸上的结论 · who rates looks at it all once more; who copies a rating from paper copies it (decision 0116). */
const COPIED: Partial<Record<CommandType, string>> = { 'proposer.evaluate': 'result' };

/** Who speaks is known from the login, or from the paper: nobody is asked twice. */
function spokenBy(type: string, onPaper: boolean, schema: FormSchema): FormSchema {
  if (!schema.properties?.onBehalfOf) return schema;
  const { onBehalfOf, proposerId: _known, ...own } = schema.properties;
  if (!onPaper) return { ...schema, properties: own };
  const name = COPIED[type as CommandType] ?? '';
  const verdict = own[name] && { [name]: { ...own[name], 'x-verdict': true as const } };
  return {
    ...schema,
    properties: { onBehalfOf, ...own, ...verdict },
    required: [...(schema.required ?? []), 'onBehalfOf'],
  };
}

const plainSchema = (def: CommandDef): FormSchema =>
  z.toJSONSchema(def.schema, { unrepresentable: 'any', io: 'input' }) as FormSchema;

function worded(type: string, path: readonly string[], schema: FormSchema): FormSchema {
  const words = path.length > 0 ? wordsFor(type, path) : undefined;
  const properties = schema.properties && {
    properties: Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, worded(type, [...path, name], field)]),
    ),
  };
  const items = schema.items?.properties && { items: worded(type, path, schema.items) };
  return {
    ...(words?.control === 'letter' ? inBrief(schema) : schema),
    ...properties,
    ...items,
    ...(words && {
      title: words.title,
      ...(words.hint ? { description: words.hint } : {}),
      ...(words.control ? { 'x-control': words.control } : {}),
      ...(words.labels ? { 'x-labels': words.labels } : {}),
      ...(words.suggest ? { 'x-suggest': words.suggest } : {}),
      ...(words.starts ? { 'x-start': words.starts } : {}),
      ...(words.verdict ? { 'x-verdict': true as const } : {}),
      ...(words.outline ? { 'x-outline': words.outline } : {}),
      ...(words.often ? { 'x-often': words.often } : {}),
    }),
  };
}

/** A draft is written to be handed in. */
const FOLLOWED_BY: Partial<Record<CommandType, CommandType>> = { 'lead.draftReply': 'lead.submitReply' };

function followed(type: string, schema: FormSchema): FormSchema {
  const next = FOLLOWED_BY[type as CommandType];
  const label = next && COMMANDS.get(next)?.label;
  return next && label ? { ...schema, 'x-then': { type: next, label } } : schema;
}

/** 受限文稿 · its form, which every page knows, is not sent with every case. */
const inBrief = ({ anyOf = [] }: FormSchema): FormSchema => ({
  anyOf: anyOf.map((one) => (one.type === 'object' ? { type: 'object' } : one)),
});

const OUTCOME_FORMS = new Set(['lead.draftReply', 'lead.draftFollowUp']);
const EVALUATION_FORMS = new Set(['proposer.evaluate', 'proposer.reviseEvaluation', 'proposer.evaluateFollowUp']);

/** What the locality's rulebook says of a form: its modes, its result classes, its scale and its dimensions. */
function localised(type: string, schema: FormSchema, book: Rulebook): FormSchema {
  const fields = { ...schema.properties };
  if (type === 'office.assign' && fields.mode) fields.mode = { ...fields.mode, enum: [...book.modes] };
  if (OUTCOME_FORMS.has(type) && fields.outcome) fields.outcome = classed(fields.outcome, book);
  if (EVALUATION_FORMS.has(type)) {
    for (const dimension of ['result', 'process'] as const) {
      const field = fields[dimension];
      if (field && book.evaluation.dimensions.includes(dimension)) {
        fields[dimension] = { ...field, enum: [...book.evaluation.scale] };
      } else delete fields[dimension];
    }
  }
  return schema.properties ? { ...schema, properties: fields } : schema;
}

function classed(field: FormSchema, book: Rulebook): FormSchema {
  const known = (field.enum ?? []).filter((outcome) => classOf(book, outcome as Outcome));
  const label = (outcome: string): string =>
    `${classOf(book, outcome as Outcome)?.label ?? ''} 类 · ${field['x-labels']?.[outcome] ?? outcome}`;
  return { ...field, enum: known, 'x-labels': Object.fromEntries(known.map((o) => [o, label(o)])) };
}
