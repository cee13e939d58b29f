/**
 * 定版源码 · a released version is frozen with everything that it calls: chart, guards and assigns (by their source,
 * comments and layout aside) and the schemas of its commands. GOLDEN=write renews the file, on purpose and by hand.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import type { MachineKey } from '../../src/domain/case.js';
import { COMMANDS } from '../../src/domain/commands.js';

const FILE = 'test/golden/frozen-v1.json';
const DOMAIN = 'src/domain';
const regions = readdirSync(join(DOMAIN, 'lead-unit/regions')).map((file) => `lead-unit/regions/${file}`);
const SOURCES: Record<MachineKey, string[]> = {
  proposal: ['proposal/machine.ts', 'shared/machine.ts'],
  'lead-unit': ['lead-unit/machine.ts', 'lead-unit/setup.ts', ...regions.sort(), 'shared/machine.ts'],
  'co-unit': ['co-unit/machine.ts', 'shared/machine.ts'],
  commitment: ['commitment/machine.ts', 'shared/machine.ts'],
};

/** The tokens of a file: what its compiler reads, without comments and layout. */
function tokens(text: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, text);
  const found: string[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) found.push(scanner.getTokenText());
  return found.filter((token) => token !== ',');
}
const hashOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);

const frozen = {
  charts: Object.fromEntries(
    Object.entries(SOURCES).map(([key, files]) => [
      key,
      hashOf(...files.flatMap((file) => tokens(readFileSync(join(DOMAIN, file), 'utf8')))),
    ]),
  ),
  commands: Object.fromEntries(
    [...COMMANDS.values()].map((def) => [
      def.type,
      hashOf(
        def.scope,
        ...def.text,
        JSON.stringify(z.toJSONSchema(def.schema, { io: 'input', unrepresentable: 'any' })),
      ),
    ]),
  ),
};
if (process.env.GOLDEN === 'write') writeFileSync(FILE, `${JSON.stringify(frozen, null, 1)}\n`);
const golden = JSON.parse(readFileSync(FILE, 'utf8')) as typeof frozen;

test('every chart reads as it was released', () => {
  expect(frozen.charts).toEqual(golden.charts);
});

test('every command takes what it took when it was released', () => {
  expect(frozen.commands).toEqual(golden.commands);
});

test('a comment changes nothing, a guard does', () => {
  const [plain, commented, other] = ['a = b > 1;', '/* why */ a = b\n  > 1; // so', 'a = b > 2;'].map((t) =>
    hashOf(...tokens(t)),
  );
  expect(commented).toBe(plain);
  expect(other).not.toBe(plain);
});
