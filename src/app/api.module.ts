/** 全貌 · every controller, service and guard of the API by name: one page shows the whole process. */
import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Logger } from 'pino';
import { AttachmentsController } from '../cases/attachments.controller.js';
import { Attachments } from '../cases/attachments.service.js';
import { AuditController } from '../cases/audit.controller.js';
import { AuditVerification } from '../cases/audit.service.js';
import { BulkController } from '../cases/bulk/bulk.controller.js';
import { BulkPlans } from '../cases/bulk/bulk-plans.service.js';
import { BulkTasks } from '../cases/bulk/bulk-tasks.service.js';
import { CaseList } from '../cases/case-list.service.js';
import { CasesController } from '../cases/cases.controller.js';
import { Cases } from '../cases/cases.service.js';
import { FeedbackLinksController } from '../cases/feedback/feedback-links.controller.js';
import { FeedbackLinks } from '../cases/feedback/feedback-links.service.js';
import { History } from '../cases/history.service.js';
import { MachinesController } from '../cases/machines.controller.js';
import { RefusedTries } from '../cases/refused-tries.js';
import { StageExportController } from '../cases/stage-export.controller.js';
import { TodosController } from '../cases/todos.controller.js';
import { Todos } from '../cases/todos.service.js';
import { SavedViewsController } from '../cases/views/saved-views.controller.js';
import { SavedViews } from '../cases/views/saved-views.service.js';
import type { Locality } from '../engine/engine.js';
import { caseScope, Engine } from '../engine/engine.js';
import { AccountsController } from '../identity/administration/accounts.controller.js';
import { Accounts } from '../identity/administration/accounts.service.js';
import { Acts } from '../identity/administration/acts.js';
import { AuditEventsController } from '../identity/administration/audit-events.controller.js';
import { AuditEvents } from '../identity/administration/audit-events.service.js';
import { DelegationsController } from '../identity/administration/delegations.controller.js';
import { Delegations } from '../identity/administration/delegations.service.js';
import { PeopleController } from '../identity/administration/people.controller.js';
import { People } from '../identity/administration/people.service.js';
import { PlacesController } from '../identity/administration/places.controller.js';
import { Places } from '../identity/administration/places.service.js';
import { RolesController } from '../identity/administration/roles.controller.js';
import { Roles } from '../identity/administration/roles.service.js';
import { UnitsController } from '../identity/administration/units.controller.js';
import { Units } from '../identity/administration/units.service.js';
import { DemoEntry } from '../identity/demo-entry.js';
import { DirectoryController } from '../identity/directory.controller.js';
import { Directory } from '../identity/directory.js';
import { InstallationController } from '../identity/installation.controller.js';
import { PasswordChange } from '../identity/password-change.js';
import { SessionController } from '../identity/session.controller.js';
import { SessionGuard } from '../identity/session.guard.js';
import { Sessions } from '../identity/sessions.js';
import { WhoAmI } from '../identity/who-am-i.js';
import { ImportsController } from '../intake/imports.controller.js';
import { Imports } from '../intake/imports.service.js';
import { Readings } from '../intake/readings.service.js';
import { AssessmentsController } from '../measuring/assessing/assessments.controller.js';
import { Assessments } from '../measuring/assessing/assessments.service.js';
import { EvidenceOfLines } from '../measuring/assessing/evidence.service.js';
import { Objections } from '../measuring/assessing/objections.service.js';
import { BulletinsController } from '../measuring/bulletins/bulletins.controller.js';
import { Bulletins } from '../measuring/bulletins/bulletins.service.js';
import { CommitmentsController } from '../measuring/commitments.controller.js';
import { Ledger } from '../measuring/commitments.service.js';
import { ExportTasksController } from '../measuring/export-tasks.controller.js';
import { ExportTasks } from '../measuring/export-tasks.service.js';
import { ExportsController } from '../measuring/exports.controller.js';
import { Exports } from '../measuring/exports.service.js';
import { RatesController } from '../measuring/rates.controller.js';
import { Rates } from '../measuring/rates.service.js';
import { TableExportsController } from '../measuring/tables/table-exports.controller.js';
import { TableExports } from '../measuring/tables/table-exports.service.js';
import { PresenceController } from '../cases/presence.controller.js';
import { Presence } from '../cases/presence.service.js';
import { CaseWatch } from '../live/case-watch.js';
import { StreamController } from '../live/stream.controller.js';
import { Streams } from '../live/streams.service.js';
import { DemoClockController } from '../operating/demo-clock.controller.js';
import { DemoClock } from '../operating/demo-clock.service.js';
import { IncidentsController } from '../operating/incidents.controller.js';
import { Incidents } from '../operating/incidents.service.js';
import { QueueBoardController } from '../operating/queue-board.controller.js';
import { QueueBoard } from '../operating/queue-board.js';
import { DraftsController } from '../writing/drafts.controller.js';
import { Drafts } from '../writing/drafts.service.js';
import { PhrasesController } from '../writing/phrases.controller.js';
import { PhraseBook } from '../writing/phrases.service.js';
import { Database } from '../platform/database.js';
import { HealthController } from '../platform/http/health.controller.js';
import type { Job } from '../platform/jobs.js';
import type { Queues } from '../platform/queue.js';
import { Readiness } from '../platform/readiness.js';
import { AddressesController } from '../supervising/addresses.controller.js';
import { OwnAddresses } from '../supervising/addresses.service.js';
import { AdoptionsController } from '../supervising/adoptions.controller.js';
import { CalendarChangesController } from '../supervising/calendar-changes.controller.js';
import { CalendarChanges } from '../supervising/calendar-changes.service.js';
import { CalendarController } from '../supervising/calendar.controller.js';
import { Calendars } from '../supervising/calendars.service.js';
import { DeadlinesController } from '../supervising/deadlines.controller.js';
import { Deadlines } from '../supervising/deadlines.service.js';
import { MessagesController } from '../supervising/messages.controller.js';
import { Messages } from '../supervising/messages.service.js';
import { DemoPhone, DemoPhoneController } from '../supervising/demo-phone.controller.js';
import { OutboxController } from '../supervising/outbox.controller.js';
import { Outbox } from '../supervising/outbox.service.js';
import { OwnMessages } from '../supervising/own-messages.service.js';
import { Reminding } from '../supervising/reminding.service.js';
import { RulebooksController } from '../supervising/rulebooks.controller.js';
import { Rulebooks } from '../supervising/rulebooks.service.js';
import { SuccessionController } from '../succession/succession.controller.js';
import { Successions } from '../succession/succession.service.js';
import { SupervisionController } from '../supervising/supervision/supervision.controller.js';
import { Rehearsals } from '../supervising/supervision/rehearsal.service.js';
import { Supervision } from '../supervising/supervision/supervision.service.js';

const CONTROLLERS = [
  HealthController,
  InstallationController,
  SessionController,
  DirectoryController,
  UnitsController,
  SuccessionController,
  PlacesController,
  PeopleController,
  RolesController,
  DelegationsController,
  AccountsController,
  AuditEventsController,
  CasesController,
  BulkController,
  SavedViewsController,
  FeedbackLinksController,
  TodosController,
  AttachmentsController,
  MachinesController,
  AuditController,
  IncidentsController,
  QueueBoardController,
  ImportsController,
  CalendarController,
  CalendarChangesController,
  AdoptionsController,
  RulebooksController,
  DeadlinesController,
  SupervisionController,
  MessagesController,
  RatesController,
  ExportsController,
  TableExportsController,
  StageExportController,
  ExportTasksController,
  CommitmentsController,
  AssessmentsController,
  BulletinsController,
  AddressesController,
  OutboxController,
  DemoPhoneController,
  DemoClockController,
  StreamController,
  PresenceController,
  DraftsController,
  PhrasesController,
];

export interface Parts {
  database: Database;
  locality: Locality;
  queues: Queues<Job>;
  readiness: Readiness;
  log: Logger;
  tls: boolean;
  demo?: boolean;
  officePhone?: string | undefined;
}

@Module({})
export class ApiModule {
  static of({ database, locality, queues, readiness, log, tls, demo = false, officePhone }: Parts): DynamicModule {
    const acts = new Acts(database);
    const engine = new Engine(database, locality);
    const reminding = new Reminding(database, engine);
    const rates = new Rates(database, locality);
    const exports = new Exports(database, rates);
    const ledger = new Ledger(database);
    const assessments = new Assessments(database, acts, locality);
    const bulletins = new Bulletins(database, acts, locality);
    const readings = new Readings(database);
    const sessions = new Sessions(database);
    const cases = new Cases(database, locality);
    const caseList = new CaseList(database, locality);
    const bulkPlans = new BulkPlans(database, caseList, engine, locality);
    const made = (provide: unknown, useValue: unknown) => ({ provide: provide as string, useValue });
    return {
      module: ApiModule,
      controllers: CONTROLLERS,
      providers: [
        made(Database, database),
        made(Engine, engine),
        made(Cases, cases),
        made(FeedbackLinks, new FeedbackLinks(database, cases, engine, officePhone ?? null)),
        made(CaseList, caseList),
        made(BulkPlans, bulkPlans),
        made(BulkTasks, new BulkTasks(database, acts, bulkPlans, queues)),
        made(SavedViews, new SavedViews(caseList, acts)),
        made(History, new History(database)),
        made(RefusedTries, new RefusedTries(database)),
        made(Todos, new Todos(database, locality)),
        made(Attachments, new Attachments(database)),
        made(AuditVerification, new AuditVerification(database)),
        made(Incidents, new Incidents(database, queues)),
        made(QueueBoard, new QueueBoard(queues as unknown as Queues)),
        made(Readiness, readiness),
        made(Readings, readings),
        made(Imports, new Imports(database, engine, readings)),
        made(Calendars, new Calendars(database, locality)),
        made(CalendarChanges, new CalendarChanges(database, acts, engine)),
        made(Rulebooks, new Rulebooks(database, locality)),
        made(Deadlines, new Deadlines(database, locality)),
        made(Supervision, new Supervision(database, locality)),
        made(Rehearsals, new Rehearsals(database, locality)),
        made(Rates, rates),
        made(Assessments, assessments),
        made(Objections, new Objections(acts, locality)),
        made(EvidenceOfLines, new EvidenceOfLines(database, locality)),
        made(Bulletins, bulletins),
        made(Ledger, ledger),
        made(Exports, exports),
        made(TableExports, new TableExports(database, { ledger, assessments, bulletins }, locality)),
        made(ExportTasks, new ExportTasks(database, acts, exports, queues)),
        made(OwnAddresses, new OwnAddresses(database, acts)),
        made(Messages, new Messages(database, locality)),
        made(OwnMessages, new OwnMessages(database, acts)),
        made(Outbox, new Outbox(database, queues)),
        made(DemoPhone, new DemoPhone(database, locality)),
        made(DemoClock, new DemoClock(database, acts, () => reminding.drain())),
        made(Sessions, sessions),
        made(Streams, new Streams(database, sessions, new CaseWatch(database, engine, log))),
        made(Presence, new Presence(database)),
        made(Drafts, new Drafts(database)),
        made(PhraseBook, new PhraseBook(database, acts)),
        made(PasswordChange, new PasswordChange(database)),
        made(Directory, new Directory(database, caseScope)),
        made(DemoEntry, new DemoEntry(database, demo)),
        made(Units, new Units(acts)),
        made(Successions, new Successions(database, acts, engine)),
        made(Places, new Places(acts)),
        made(People, new People(acts)),
        made(Roles, new Roles(database, acts)),
        made(
          Delegations,
          new Delegations(database, acts, (key, day) => locality.shelf.newest(key, day).letter.delegation),
        ),
        made(Accounts, new Accounts(database, acts)),
        made(AuditEvents, new AuditEvents(database)),
        made(WhoAmI, new WhoAmI(database, tls)),
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
    };
  }
}
