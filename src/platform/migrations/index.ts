/** All migrations in order, by name: no globs, the bundle is what it says. */
import { CreateFoundation1790000000000 } from './1790000000000-create-foundation.js';
import { OpenTheAdministration1790000035000 } from './1790000035000-open-the-administration.js';

export const MIGRATIONS = [CreateFoundation1790000000000, OpenTheAdministration1790000035000];
