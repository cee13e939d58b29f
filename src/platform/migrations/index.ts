/** All migrations in order, by name: no globs, the bundle is what it says. */
import { CreateFoundation1790000000000 } from './1790000000000-create-foundation.js';
import { MarkTheActs1790000001000 } from './1790000001000-mark-the-acts.js';
import { CloseTheLogins1790000002000 } from './1790000002000-close-the-logins.js';
import { OpenTheAdministration1790000035000 } from './1790000035000-open-the-administration.js';
import { KeepImportFiles1790000100000 } from './1790000100000-keep-import-files.js';
import { CreateIncident1790000200000 } from './1790000200000-create-incident.js';
import { ForgetImportFiles1790000200100 } from './1790000200100-forget-import-files.js';
import { NameStartOfDeadline1790100000000 } from './1790100000000-name-start-of-deadline.js';
import { CreateReminder1790200000000 } from './1790200000000-create-reminder.js';
import { DeliverMessages1790200001000 } from './1790200001000-deliver-messages.js';
import { WatchTheEvents1790600000000 } from './1790600000000-watch-the-events.js';

export const MIGRATIONS = [
  CreateFoundation1790000000000,
  MarkTheActs1790000001000,
  CloseTheLogins1790000002000,
  OpenTheAdministration1790000035000,
  KeepImportFiles1790000100000,
  CreateIncident1790000200000,
  ForgetImportFiles1790000200100,
  NameStartOfDeadline1790100000000,
  CreateReminder1790200000000,
  DeliverMessages1790200001000,
  WatchTheEvents1790600000000,
];
