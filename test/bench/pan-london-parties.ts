/** Forty-five organisations of one region, all made up: councils, police, probation, health bodies and charities. */
import type { DirectoryParty } from '../../shared/directory/document.ts';

interface Group {
  prefix: string;
  name: string;
  kind: DirectoryParty['kind'];
  count: number;
  competentAuthority: boolean;
}

const GROUPS: readonly Group[] = [
  {
    prefix: 'council',
    name: 'Riverside Council',
    kind: 'LOCAL_AUTHORITY',
    count: 33,
    competentAuthority: false,
  },
  { prefix: 'police', name: 'Riverside Police', kind: 'POLICE', count: 3, competentAuthority: true },
  { prefix: 'probation', name: 'Riverside Probation', kind: 'PROBATION', count: 1, competentAuthority: true },
  { prefix: 'health', name: 'Riverside Health Trust', kind: 'NHS_BODY', count: 4, competentAuthority: false },
  { prefix: 'charity', name: 'Riverside Charity', kind: 'VOLUNTARY', count: 4, competentAuthority: false },
];

const OUTSIDE: Group = {
  prefix: 'housing',
  name: 'Riverside Housing',
  kind: 'HOUSING',
  count: 3,
  competentAuthority: false,
};

const CONTACT_ROLES = ['DPO', 'BREACH_COORDINATOR', 'SIRO'];

const membersOf = (group: Group): [string, Partial<DirectoryParty>][] =>
  Array.from({ length: group.count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const { kind, competentAuthority } = group;
    const id = `${group.prefix}-${number}`;
    const contacts = CONTACT_ROLES.map((role) => ({ role, address: `${role.toLowerCase()}@${id}.example` }));
    return [id, { name: `${group.name} ${number}`, kind, competentAuthority, omaList: 'B', contacts }];
  });

/** Party -> what the directory says of it. */
export const PROFILES: Record<string, Partial<DirectoryParty>> = Object.fromEntries(
  [...GROUPS, OUTSIDE].flatMap(membersOf),
);

/** Those that have joined. */
export const PARTIES = GROUPS.flatMap(membersOf).map(([id]) => id);

/** Those that have not. */
export const NOT_JOINED = membersOf(OUTSIDE).map(([id]) => id);
