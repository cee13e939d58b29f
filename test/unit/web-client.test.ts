import { readFileSync } from 'node:fs';
import { interfaceDocument } from '../../src/app/interface-document.js';

/** 网页的接口类型 · what is committed is what the program tells of itself. */
interface ClientTypes {
  CLIENT_TYPES: string;
  clientTypes: (document: unknown) => Promise<string>;
}

test('网页所用的接口类型与接口文档一致(否则 npm run generate)', async () => {
  const path = '../../scripts/client-types.mjs';
  const { CLIENT_TYPES, clientTypes } = (await import(path)) as ClientTypes;
  expect(readFileSync(CLIENT_TYPES, 'utf8')).toBe(await clientTypes(await interfaceDocument()));
});
