/** 唯一写入者 · only the engine (and the migrations) may say INSERT, UPDATE or DELETE to the tables of a case. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CASE_TABLES = [
  'proposal',
  'proposer',
  'handling',
  'commitment',
  'event',
  'event_private',
  'deadline',
  'todo',
  'outbox',
];
const MAY_WRITE = ['src/engine/', 'src/platform/migrations/'];
const WRITE = new RegExp(
  `\\b(?:INSERT\\s+INTO|UPDATE(?:\\s+ONLY)?|DELETE\\s+FROM(?:\\s+ONLY)?|MERGE\\s+INTO|TRUNCATE(?:\\s+TABLE)?)\\s+` +
    // a table whose name is put together at run time could be any
    `(?:public\\.)?["']?(\\$\\{|(?:${CASE_TABLES.join('|')})\\b(?!["']?\\s*\\.))`,
  'gi',
);
const writesIn = (text: string): string[] => [...text.matchAll(WRITE)].map((m) => m[1]?.toLowerCase() ?? '');

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') || file.endsWith('.sql'))
  .map((file) => join('src', file));

describe('案件只有一个写入者', () => {
  test('nothing outside the engine writes a case', () => {
    const outside = sources
      .filter((file) => !MAY_WRITE.some((folder) => file.startsWith(folder)))
      .flatMap((file) => writesIn(readFileSync(file, 'utf8')).map((table) => `${file}: ${table}`));
    expect(outside).toEqual([]);
  });

  test('the search sees the writes of the engine, so it is not blind', () => {
    const seen = new Set(
      sources.filter((f) => f.startsWith('src/engine/')).flatMap((f) => writesIn(readFileSync(f, 'utf8'))),
    );
    expect([...seen].sort()).toEqual(expect.arrayContaining(['${', 'event_private', 'proposal', 'todo']));
  });

  test.each([
    ['INSERT INTO proposal (id) VALUES ($1)', ['proposal']],
    ['update "handling" set x = 1', ['handling']],
    ['DELETE FROM public.event_private\n WHERE id = $1', ['event_private']],
    ['INSERT\n  INTO todo SELECT', ['todo']],
    ['INSERT INTO ${table} (id)', ['${']],
    ['INSERT INTO audit_event (id)', []],
    ['UPDATE proposal_view SET x = 1', []],
    ['SELECT * FROM event FOR UPDATE', []],
  ])('%s', (sql, tables) => {
    expect(writesIn(sql)).toEqual(tables);
  });
});
