/** Writes what is generated from the code: .env.example, docs/process.md, docs/permissions.md and the types of the web client. */
import { writeFileSync } from 'node:fs';
import { build } from './build.mjs';

build();
const { envExample } = await import('../dist/platform/env.js');
writeFileSync('.env.example', envExample());
const { permissionsDoc, processDoc } = await import('../dist/app/process-docs.js');
writeFileSync('docs/process.md', processDoc());
writeFileSync('docs/permissions.md', permissionsDoc());
const { interfaceDocument } = await import('../dist/app/interface-document.js');
const { CLIENT_TYPES, clientTypes } = await import('./client-types.mjs');
writeFileSync(CLIENT_TYPES, await clientTypes(await interfaceDocument()));
