/** What this module contributes to a register. */
import { SubjectCaseRow, SubjectMatchRow, SubjectCandidateRow } from './entity.ts';
import type { Forgets } from '../forgetting/forgets.ts';
import { CHANGE, REMOVE, type Tables } from '../../kernel/tables.ts';

export const tables: Tables = {
  subject_case: { row: SubjectCaseRow, grant: REMOVE },
  subject_match: { row: SubjectMatchRow, grant: REMOVE, isSilent: true },
  subject_candidate: { row: SubjectCandidateRow, grant: CHANGE },
};

export const forgets: Forgets = {
  strip: (manager, { caseId }) => manager.delete(SubjectCaseRow, { caseId }),
};
