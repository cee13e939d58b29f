/** 办理表单 · no field of any command reaches a page without its Chinese words. */
import { loadConfig } from '../../src/app/config-files.js';
import type { FormSchema } from '../../src/cases/form-schema.js';
import { formSchema } from '../../src/cases/form-schema.js';
import { FIELD_WORDS } from '../../src/cases/form-words.js';
import { COMMAND_TYPES } from '../../src/domain/commands.js';

const { shelf } = await loadConfig();
const binhu = shelf.newest('binhu', '2025-03-03');

/** Every field, however deep, as [path, schema]. */
function fieldsOf(schema: FormSchema, path = ''): [string, FormSchema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, FormSchema][] => {
    const here = `${path}.${name}`;
    return [[here, field], ...fieldsOf(field, here), ...(field.items ? fieldsOf(field.items, here) : [])];
  });
}
/** as each speaks for oneself, and as it is entered from paper */
const fields = COMMAND_TYPES.flatMap((type) =>
  [false, true].flatMap((onPaper) =>
    fieldsOf(formSchema(type, binhu, onPaper)).map(([path, field]) => [`${type}${path}`, field] as const),
  ),
);

describe('办理表单', () => {
  test('每一个要填的项目都有中文名称', () => {
    expect(fields.length).toBeGreaterThan(80);
    expect(fields.filter(([, f]) => !/[\u4e00-\u9fff]/.test(f.title ?? '')).map(([path]) => path)).toEqual([]);
  });

  test('每一个可选的值都有中文说法,没有多余的', () => {
    const wordless = fields.filter(([, f]) => {
      const values = f.enum ?? (f.type === 'boolean' ? ['true', 'false'] : []);
      return values.some((v) => !/[\u4e00-\u9fff]/.test(f['x-labels']?.[v] ?? ''));
    });
    expect(wordless.map(([path]) => path)).toEqual([]);
  });

  test('每一个引用标识的项目都说明从哪里选,不叫人填标识', () => {
    const isId = (f: FormSchema): boolean =>
      f.format === 'uuid' || f.items?.format === 'uuid' || (f.anyOf ?? []).some((a) => a.format === 'uuid');
    const typed = fields.filter(([path, f]) => isId(f) && f['x-control'] === undefined && !path.includes('.subject.'));
    expect(typed.map(([path]) => path)).toEqual([]);
  });

  test('词表里没有无主的词', () => {
    const used = new Set(
      fields.flatMap(([path]) => {
        const parts = path.split('.');
        return [path, ...parts.map((_, i) => parts.slice(i).join('.'))];
      }),
    );
    expect(Object.keys(FIELD_WORDS).filter((key) => !used.has(key))).toEqual([]);
  });

  test('提出人自己评价不填纸质件,代为录入的必须填', () => {
    const own = formSchema('proposer.evaluate', binhu);
    expect(Object.keys(own.properties ?? {})).toEqual(['result', 'process', 'comment']);
    const paper = formSchema('proposer.evaluate', binhu, true);
    expect(paper.required).toContain('onBehalfOf');
    expect([own, paper].map((form) => form.properties?.result?.['x-verdict'])).toEqual([undefined, true]);
    expect(Object.keys(paper.properties ?? {})[0]).toBe('onBehalfOf');
  });

  test('办理结果按本地办法分类,评价按本地办法的等次和方面', () => {
    const outcome = formSchema('lead.draftReply', binhu).properties?.outcome;
    expect(outcome?.['x-labels']?.planned).toBe('B 类 · 列入计划');
    const plain = formSchema('proposer.evaluate', binhu);
    expect(Object.keys(plain.properties ?? {})).toContain('process');
    const oneSided = {
      ...binhu,
      version: 'test',
      evaluation: {
        ...binhu.evaluation,
        dimensions: ['result' as const],
        scale: ['satisfied' as const, 'dissatisfied' as const],
      },
    };
    const narrowed = formSchema('proposer.evaluate', oneSided);
    expect(Object.keys(narrowed.properties ?? {})).not.toContain('process');
    expect(narrowed.properties?.result?.enum).toEqual(['satisfied', 'dissatisfied']);
  });

  test('结论是必填的一项选择,一张表单至多一个', () => {
    for (const type of COMMAND_TYPES) {
      const schema = formSchema(type, binhu);
      const all = fieldsOf(schema).filter(([, f]) => f['x-verdict']);
      const own = Object.entries(schema.properties ?? {}).filter(([, f]) => f['x-verdict']);
      expect([type, all.length]).toEqual([type, own.length]);
      expect(own.length).toBeLessThanOrEqual(1);
      for (const [name, field] of own) {
        expect([type, name, schema.required?.includes(name)]).toEqual([type, name, true]);
        expect([type, name, field['x-labels'] !== undefined]).toEqual([type, name, true]);
      }
    }
  });

  test('预填的值是可选的值,接着办的事项确有其事', () => {
    const begun = fields.filter(([, f]) => f['x-start'] !== undefined);
    expect(begun.map(([path]) => path)).toContain('lead.draftReply.publicity');
    expect(begun.filter(([, f]) => !f.enum?.includes(f['x-start'] ?? ''))).toEqual([]);
    const nexts = COMMAND_TYPES.map((type) => formSchema(type, binhu)['x-then']?.type).filter((t) => t !== undefined);
    expect(nexts).toEqual(['lead.submitReply']);
  });
});
