/** A party's database: its entities, its migrations, its pool. */
import { DataSource, DefaultNamingStrategy, type MixedList } from 'typeorm';
import { CommandRow } from './action.ts';
import { AgreementRow, SignatureRow } from './agreements/entity.ts';
import { WithdrawalRow } from './agreements/leaving/entity.ts';
import { AgreementDraftRow, PublicationRow } from './agreements/published/entity.ts';
import { AgreementReviewRow, DeclineRow } from './agreements/reviews/entity.ts';
import { AssuranceRow } from './assurance/entity.ts';
import { AuditLineRow } from './audit.ts';
import {
  BreachDecisionRow,
  BreachEffectRow,
  BreachEntryRow,
  BreachReportRow,
  BreachRow,
  BreachViewRow,
} from './breaches/entity.ts';
import { CaseTaskRow } from './case-systems/entity.ts';
import { ComplaintRow } from './complaints/entity.ts';
import { DisclosureRow } from './disclosures/entity.ts';
import { DisposalRow } from './disposals/entity.ts';
import { ReleaseRequestRow } from './freedom-of-information/entity.ts';
import { InformationRequestRow } from './information-requests/entity.ts';
import { MeetingRow } from './meetings/entity.ts';
import { migrations } from './migrations/index.ts';
import { ReceivedAnswerRow } from './notices/answer-proof.ts';
import { NoticeRow, ReceivedEnvelopeRow } from './notices/entity.ts';
import { ObligationRow } from './obligations/entity.ts';
import { DataFlowRow, ProcessingRecordRow, ProcessingRevisionRow } from './processing-records/entity.ts';
import { ProcessingImportRow } from './processing-records/importing/entity.ts';
import { ReconciliationRow } from './reconciliation/entity.ts';
import { LegalHoldRow, RightsRequestRow } from './rights-requests/entity.ts';
import { RecipientExceptionRow } from './rights-requests/exception-entity.ts';
import { SharingRequestRow } from './sharing-requests/entity.ts';
import { SubjectCandidateRow, SubjectCaseRow, SubjectMatchRow } from './subjects/entity.ts';

const entities: MixedList<() => void> = [
  AgreementDraftRow,
  AgreementReviewRow,
  AgreementRow,
  AssuranceRow,
  AuditLineRow,
  BreachDecisionRow,
  BreachEffectRow,
  BreachEntryRow,
  BreachReportRow,
  BreachRow,
  BreachViewRow,
  CaseTaskRow,
  CommandRow,
  ComplaintRow,
  DataFlowRow,
  DeclineRow,
  DisclosureRow,
  DisposalRow,
  InformationRequestRow,
  LegalHoldRow,
  MeetingRow,
  NoticeRow,
  ObligationRow,
  ProcessingImportRow,
  ProcessingRecordRow,
  ProcessingRevisionRow,
  PublicationRow,
  ReceivedAnswerRow,
  ReceivedEnvelopeRow,
  ReconciliationRow,
  RecipientExceptionRow,
  ReleaseRequestRow,
  RightsRequestRow,
  SharingRequestRow,
  SignatureRow,
  SubjectCandidateRow,
  SubjectCaseRow,
  SubjectMatchRow,
  WithdrawalRow,
] as never;

/** `signedOn` in TypeScript is `signed_on` in SQL. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** Longest run of one statement, in milliseconds: a query that hangs must not hold a connection for ever. */
const STATEMENT_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** Opens the database and brings its schema up to date. Programs that do so at once wait for each other. */
export async function openDatabase(url: string, pool: number): Promise<DataSource> {
  const database = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: new SnakeCase(),
    poolSize: pool,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
    // An idle connection that the server closes is replaced at the next query.
    poolErrorHandler: () => undefined,
  });
  await database.initialize();
  await migrate(database);
  return database;
}

async function migrate(database: DataSource): Promise<void> {
  const lock = database.createQueryRunner();
  try {
    await lock.query("select pg_advisory_lock(hashtext('migrations'))");
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query("select pg_advisory_unlock(hashtext('migrations'))");
    await lock.release();
  }
}
