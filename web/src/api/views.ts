/** 卷面 · the answers that these pages show, by the names they go by here; their shapes are the document's. */
import type { FormSchema } from './form-schema';
import type { components, paths } from './schema';

type Shapes = components['schemas'];
type Read<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } };
}
  ? Answer
  : never;

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}
export type Named = Shapes['Named'];
export type Me = Shapes['Me'];
export type Installation = Read<'/api/installation'>;
export type DemoPerson = Installation['people'][number];
export type DemoStep = Read<'/api/demo/cases/{id}/steps'>['items'][number];

export type Todo = Shapes['Todo'];
export type CaseSummary = Shapes['CaseSummary'];
export type CaseKind = CaseSummary['kind'];
export type Light = CaseSummary['light'];
export type Deadline = Shapes['Deadline'];

type Case = Shapes['Case'];
/** The schema of a command's data is drawn from, so its annotations are named here. */
export type Available = Omit<Case['availableCommands'][number], 'schema'> & { schema: FormSchema };
export type CaseView = Omit<Case, 'availableCommands'> & { availableCommands: Available[] };
export type Handling = Case['handlings'][number];
export type Contact = Case['contacts'][number];
export type Opinion = Case['opinions'][number];
export type Reply = Case['replies'][number];
export type Commitment = Reply['commitments'][number];
export type FileNote = Case['attachments'][number];

type Told = Shapes['Event'];
/** 遮蔽 · of what a reader may not see there is a number and a group, and nothing else. */
export type CaseEvent = Told;
export type SeenEvent = Told & Required<Pick<Told, 'label' | 'at' | 'actor' | 'data' | 'from' | 'to'>>;

export type ChartState = Shapes['ChartState'];
export type ChartTransition = ChartState['transitions'][number];
export type Machine = Read<'/api/machines'>['items'][number];

export type ImportBatch = Read<'/api/imports/{id}'>;
export type ListedImport = Read<'/api/imports'>['items'][number];

export type DeadlineStory = Read<'/api/deadlines/{id}'>;
export type CountedDay = DeadlineStory['derivation'][number];
/** 他人办理的事项 · what others did, beside the dates that press */
interface Notice {
  caseId?: string | undefined;
  notice: { kind: string; label: string };
  on: string;
  text: string;
  why: string;
}
export type Message = Read<'/api/notifications'>['items'][number] & { notices?: Notice[] | undefined };
export type Rulebook = Read<'/api/rulebooks/{key}'>;
export type Adoption = Read<'/api/proposals/{id}/rulebook'>;
export type Addresses = Read<'/api/notifications/addresses'>;

export type Incident = Read<'/api/incidents'>['items'][number];
export type Sent = Read<'/api/outbox'>['items'][number];

export type WorkCalendar = Read<'/api/calendar'>;
export type CalendarChange = Read<'/api/calendar/changes/{id}'>;

export type Strip = Read<'/api/supervision/strip'>;
export type LightCounts = Read<'/api/supervision/lights/units'>;
export type DueDate = Read<'/api/supervision/due'>['items'][number];
export type Lit = Read<'/api/supervision/lights'>['items'][number];
export type StripDay = Strip['days'][number];
export type Decision = Read<'/api/supervision/decisions'>['items'][number];
export type Warning = Read<'/api/supervision/warnings'>['items'][number];
export type Order = Read<'/api/supervision/orders'>['items'][number];
export type KeyCase = Read<'/api/supervision/key-cases'>['items'][number];

export type RateGroup = Read<'/api/rates'>['items'][number];
export type Rate = RateGroup['rates'][number];
export type CountedCase = Read<'/api/rates/{key}/cases'>['items'][number];
export type Promised = Read<'/api/commitments'>['items'][number];

export type ExportTask = Shapes['ExportTask'];
export type BulkTask = Shapes['BulkTask'];
export type BulkRow = Shapes['BulkRow'];
export type BulkPreview = Shapes['BulkPreview'];
export type ExportRequest = ExportTask['request'];

export type ListedAssessment = Read<'/api/assessments'>['items'][number];
export type Assessment = Read<'/api/assessments/{id}'>;
export type AssessedUnit = Assessment['units'][number];
export type SheetLine = NonNullable<AssessedUnit['lines']>[number];
export type Objection = Assessment['objections'][number];
export type PointEvidence = Read<'/api/assessments/{id}/units/{unit}/lines/{item}/evidence'>['items'][number];
export type ListedBulletin = Read<'/api/bulletins'>['items'][number];
export type Bulletin = Read<'/api/bulletins/{id}'>;
