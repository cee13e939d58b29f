/** All migrations in order, by name: no globs, the bundle is what it says. */
import { CreateFoundation1790000000000 } from './1790000000000-create-foundation.js';
import { NameStartOfDeadline1790100000000 } from './1790100000000-name-start-of-deadline.js';

export const MIGRATIONS = [CreateFoundation1790000000000, NameStartOfDeadline1790100000000];
