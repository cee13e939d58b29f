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
import { LoadCalendars1790300000000 } from './1790300000000-load-calendars.js';
import { CreateNotice1790310000000 } from './1790310000000-create-notice.js';
import { HoldNotices1790400000000 } from './1790400000000-hold-notices.js';
import { CreateDelegation1790410000000 } from './1790410000000-create-delegation.js';
import { SealCases1790410001000 } from './1790410001000-seal-cases.js';
import { MarkTheOffice1790410002000 } from './1790410002000-mark-the-office.js';
import { CreateRateFact1790500000000 } from './1790500000000-create-rate-fact.js';
import { FreezeRates1790500001000 } from './1790500001000-freeze-rates.js';
import { WatchTheEvents1790600000000 } from './1790600000000-watch-the-events.js';
import { CreateSuccession1790700000000 } from './1790700000000-create-succession.js';
import { EndTheRights1790800000000 } from './1790800000000-end-the-rights.js';
import { KeepInHand1790800001000 } from './1790800001000-keep-in-hand.js';
import { OrderTheSweep1790800002000 } from './1790800002000-order-the-sweep.js';
import { MarkRateFacts1790910000000 } from './1790910000000-mark-rate-facts.js';
import { CreateAssessment1790920000000 } from './1790920000000-create-assessment.js';
import { CreateBulletin1790920001000 } from './1790920001000-create-bulletin.js';
import { CreateExportTask1790930000000 } from './1790930000000-create-export-task.js';
import { DateThePromises1790980000000 } from './1790980000000-date-the-promises.js';
import { CreateFeedbackLink1790990000000 } from './1790990000000-create-feedback-link.js';
import { CreateBulkTask1791000100000 } from './1791000100000-create-bulk-task.js';
import { CreateSavedView1791000200000 } from './1791000200000-create-saved-view.js';
import { CorrectImports1791000201000 } from './1791000201000-correct-imports.js';
import { CreateDraft1791000300000 } from './1791000300000-create-draft.js';
import { CreatePhrase1791000310000 } from './1791000310000-create-phrase.js';
import { FindWaitingNotices1791000500000 } from './1791000500000-find-waiting-notices.js';
import { SearchQuickly1791000500100 } from './1791000500100-search-quickly.js';
import { CreateCaseWords1791000600000 } from './1791000600000-create-case-words.js';

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
  LoadCalendars1790300000000,
  CreateNotice1790310000000,
  HoldNotices1790400000000,
  CreateDelegation1790410000000,
  SealCases1790410001000,
  MarkTheOffice1790410002000,
  CreateRateFact1790500000000,
  FreezeRates1790500001000,
  WatchTheEvents1790600000000,
  CreateSuccession1790700000000,
  EndTheRights1790800000000,
  KeepInHand1790800001000,
  OrderTheSweep1790800002000,
  MarkRateFacts1790910000000,
  CreateAssessment1790920000000,
  CreateBulletin1790920001000,
  CreateExportTask1790930000000,
  DateThePromises1790980000000,
  CreateFeedbackLink1790990000000,
  CreateBulkTask1791000100000,
  CreateSavedView1791000200000,
  CorrectImports1791000201000,
  CreateDraft1791000300000,
  CreatePhrase1791000310000,
  FindWaitingNotices1791000500000,
  SearchQuickly1791000500100,
  CreateCaseWords1791000600000,
];
