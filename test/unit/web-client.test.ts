import { readFileSync } from 'node:fs';

/** 网页的接口类型 · what is committed is what the document of the interface tells, which a test of its own holds to the program. */
interface ClientTypes {
  CLIENT_TYPES: string;
  clientTypes: (document: unknown) => Promise<string>;
}

test('网页所用的接口类型与接口文档一致(否则 npm run generate)', async () => {
  const path = '../../scripts/client-types.mjs';
  const { CLIENT_TYPES, clientTypes } = (await import(path)) as ClientTypes;
  const document: unknown = JSON.parse(readFileSync('test/golden/openapi.json', 'utf8'));
  expect(readFileSync(CLIENT_TYPES, 'utf8')).toBe(await clientTypes(document));
});
