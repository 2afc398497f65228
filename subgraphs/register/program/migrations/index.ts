/** All migrations, in order; one is never edited once merged. */
import { Agreements1700000000002 } from './0002-agreements.ts';
import { ProcessingRecords1700000000003 } from './0003-processing-records.ts';
import { Disclosures1700000000004 } from './0004-disclosures.ts';
import { Notices1700000000005 } from './0005-notices.ts';
import { RightsRequests1700000000006 } from './0006-rights-requests.ts';
import { Breaches1700000000007 } from './0007-breaches.ts';
import { Complaints1700000000008 } from './0008-complaints.ts';
import { RightsLifecycle1700000000009 } from './0009-rights-lifecycle.ts';
import { Propagation1700000000010 } from './0010-propagation.ts';
import { Forgetting1700000000011 } from './0011-forgetting.ts';
import { Reconciliation1700000000012 } from './0012-reconciliation.ts';
import { CaseTasks1700000000013 } from './0013-case-tasks.ts';
import { BreachLifecycle1700000000014 } from './0014-breach-lifecycle.ts';
import { AgreedReplies1700000000015 } from './0015-agreed-replies.ts';
import { TaskCorrections1700000000016 } from './0016-task-corrections.ts';
import { AgreementLife1700000000017 } from './0017-agreement-life.ts';
import { SharingRequests1700000000018 } from './0018-sharing-requests.ts';
import { ProcessingRecordDetails1700000000019 } from './0019-processing-records.ts';
import { InformationRequests1700000000020 } from './0020-information-requests.ts';
import { SharingDecisions1700000000021 } from './0021-sharing-decisions.ts';
import { ReleaseMeetingsDisposals1700000000022 } from './0022-release-meetings-disposals.ts';
import { Proofs1700000000024 } from './0024-proofs.ts';
import { Changes1700000000026 } from './0026-changes.ts';
import { Audit1700000000023 } from './0023-audit.ts';
import { Health1700000000027 } from './0027-health.ts';
import { OpenDuties1700000000028 } from './0028-open-duties.ts';
import { Discharges1700000000029 } from './0029-discharges.ts';
import { CalendarFeeds1700000000025 } from './0025-calendar-feeds.ts';
import { Core1700000000001 } from './0001-core.ts';

export const migrations = [
  Core1700000000001,
  Agreements1700000000002,
  ProcessingRecords1700000000003,
  Disclosures1700000000004,
  Notices1700000000005,
  RightsRequests1700000000006,
  Breaches1700000000007,
  Complaints1700000000008,
  RightsLifecycle1700000000009,
  Propagation1700000000010,
  Forgetting1700000000011,
  Reconciliation1700000000012,
  CaseTasks1700000000013,
  BreachLifecycle1700000000014,
  AgreedReplies1700000000015,
  TaskCorrections1700000000016,
  AgreementLife1700000000017,
  SharingRequests1700000000018,
  ProcessingRecordDetails1700000000019,
  InformationRequests1700000000020,
  SharingDecisions1700000000021,
  ReleaseMeetingsDisposals1700000000022,
  Audit1700000000023,
  Proofs1700000000024,
  CalendarFeeds1700000000025,
  Changes1700000000026,
  Health1700000000027,
  OpenDuties1700000000028,
  Discharges1700000000029,
];
