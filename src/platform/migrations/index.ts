/** All migrations in order, by name: no globs, the bundle is what it says. */
import { CreateFoundation1790000000000 } from './1790000000000-create-foundation.js';
import { KeepImportFiles1790000100000 } from './1790000100000-keep-import-files.js';

export const MIGRATIONS = [CreateFoundation1790000000000, KeepImportFiles1790000100000];
