/**
 * Writes what is generated from the code: .env.example, docs, test/golden/openapi.json, the types of the web client, a
 * part of docs/rulebooks.md; and puts Chinese punctuation into what the pages say.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';

build();
const { envExample } = await import('../dist/platform/env.js');
writeFileSync('.env.example', envExample());
const { permissionsDoc, processDoc } = await import('../dist/app/process-docs.js');
writeFileSync('docs/process.md', processDoc());
writeFileSync('docs/permissions.md', permissionsDoc());
const { openApiDocument } = await import('../dist/app/openapi.js');
const document = await openApiDocument();
writeFileSync('test/golden/openapi.json', `${JSON.stringify(document, null, 1)}\n`);
const { CLIENT_TYPES, clientTypes } = await import('./client-types.mjs');
writeFileSync(CLIENT_TYPES, await clientTypes(document));
const { punctuated, spokenFiles } = await import('./punctuation.mjs');
for (const path of spokenFiles()) writeFileSync(path, punctuated(path, readFileSync(path, 'utf8')));
const { loadConfig } = await import('../dist/app/config-files.js');
const { withRulebooks } = await import('../dist/app/rulebook-docs.js');
const { shelf } = await loadConfig();
const { roleDocs } = await import('../dist/app/role-docs.js');
mkdirSync('docs/roles', { recursive: true });
for (const [file, text] of roleDocs(shelf.newest('binhu', '2025-01-01'))) writeFileSync(file, text);
writeFileSync('docs/rulebooks.md', withRulebooks(readFileSync('docs/rulebooks.md', 'utf8'), shelf.all()));
