/** Writes what is generated from the code: .env.example, docs/process.md and docs/permissions.md. */
import { writeFileSync } from 'node:fs';
import { build } from './build.mjs';

build();
const { envExample } = await import('../dist/platform/env.js');
writeFileSync('.env.example', envExample());
const { permissionsDoc, processDoc } = await import('../dist/app/process-docs.js');
writeFileSync('docs/process.md', processDoc());
writeFileSync('docs/permissions.md', permissionsDoc());
