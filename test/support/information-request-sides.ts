/** Requests for information in tests of rules: a commissioner, a department, and what each asks of the other. */
import { exampleClause, requestRow } from './information-requests.ts';

export const clause = exampleClause({ commissioner: 'c', department: 'd' });
export const toDepartment = (more: object = {}) => requestRow(clause, { fromId: 'c', toId: 'd', ...more });
export const toCommissioner = (more: object = {}) => requestRow(clause, { fromId: 'd', toId: 'c', ...more });
export const ENGLAND = { nation: 'england-and-wales' } as const;
export const DEPARTMENT = { ...ENGLAND, name: 'The Department' };
