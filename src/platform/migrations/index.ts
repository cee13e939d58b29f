/** All migrations in order, by name: no globs, the bundle is what it says. */
import { CreateFoundation1790000000000 } from './1790000000000-create-foundation.js';
import { CreateIncident1790000200000 } from './1790000200000-create-incident.js';

export const MIGRATIONS = [CreateFoundation1790000000000, CreateIncident1790000200000];
