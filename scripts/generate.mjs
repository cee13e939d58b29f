/** Writes what is generated from the code: .env.example, docs/process.md, docs/permissions.md, test/golden/openapi.json. */
import { writeFileSync } from 'node:fs';
import { build } from './build.mjs';

build();
const { envExample } = await import('../dist/platform/env.js');
writeFileSync('.env.example', envExample());
const { permissionsDoc, processDoc } = await import('../dist/app/process-docs.js');
writeFileSync('docs/process.md', processDoc());
writeFileSync('docs/permissions.md', permissionsDoc());
const { openApiDocument } = await import('../dist/app/openapi.js');
writeFileSync('test/golden/openapi.json', `${JSON.stringify(await openApiDocument(), null, 1)}\n`);
