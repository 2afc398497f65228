/** The screens: where each one is, for whom it stands in the navigation, and the file that is loaded when it opens. */
import { lazy, type ComponentType } from 'react';

export interface ScreenEntry {
  /** Below the console's base; `:id` and the like are given to the screen. */
  path: string;
  /** In the navigation; null: it is reached from another screen. */
  name: string | null;
  /** Roles to which the navigation offers it. What may be read and written, the register decides. */
  roles: readonly string[];
  screen: ComponentType<{ params: Record<string, string | undefined> }>;
}

const EVERYONE = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'];

export const SCREENS: readonly ScreenEntry[] = [
  {
    path: '/inbox',
    name: 'Inbox',
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'],
    screen: lazy(() => import('./inbox/inbox-screen.tsx')),
  },
  { path: '/inbox/:id', name: null, roles: [], screen: lazy(() => import('./inbox/notice-screen.tsx')) },
  {
    path: '/deadlines',
    name: 'Deadlines',
    roles: EVERYONE,
    screen: lazy(() => import('./deadlines/deadlines-screen.tsx')),
  },
  {
    path: '/feeds',
    name: null,
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'],
    screen: lazy(() => import('./feeds/feeds-screen.tsx')),
  },
  {
    path: '/rights',
    name: 'Rights requests',
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    screen: lazy(() => import('./rights/rights-screen.tsx')),
  },
  {
    path: '/rights/new',
    name: null,
    roles: [],
    screen: lazy(() => import('./rights/new-request-screen.tsx')),
  },
  {
    path: '/rights/:id',
    name: null,
    roles: [],
    screen: lazy(() => import('./rights/case-screen.tsx')),
  },
  {
    path: '/breaches',
    name: 'Breaches',
    roles: ['DPO', 'BREACH_COORDINATOR', 'AUDITOR'],
    screen: lazy(() => import('./breaches/breaches-screen.tsx')),
  },
  {
    path: '/breaches/new',
    name: null,
    roles: [],
    screen: lazy(() => import('./breaches/new-breach-screen.tsx')),
  },
  {
    path: '/breaches/told/:id',
    name: null,
    roles: [],
    screen: lazy(() => import('./breaches/told-screen.tsx')),
  },
  {
    path: '/breaches/:id',
    name: null,
    roles: [],
    screen: lazy(() => import('./breaches/breach-screen.tsx')),
  },
  {
    path: '/agreements',
    name: 'Agreements',
    roles: EVERYONE,
    screen: lazy(() => import('./agreements/agreements-screen.tsx')),
  },
  {
    path: '/agreements/:reference',
    name: null,
    roles: EVERYONE,
    screen: lazy(() => import('./agreements/agreement-screen.tsx')),
  },
  {
    path: '/signing',
    name: 'Signing',
    roles: ['SIGNATORY', 'DPO'],
    screen: lazy(() => import('./signing/signing-screen.tsx')),
  },
  {
    path: '/may-we-share',
    name: 'May we share?',
    roles: ['DPO', 'CASEWORKER', 'SIGNATORY', 'AUDITOR'],
    screen: lazy(() => import('./may-we-share/may-we-share-screen.tsx')),
  },
  {
    path: '/records',
    name: 'Records',
    roles: EVERYONE,
    screen: lazy(() => import('./records/records-screen.tsx')),
  },
  {
    path: '/records/import',
    name: null,
    roles: ['DPO'],
    screen: lazy(() => import('./records/import-screen.tsx')),
  },
  {
    path: '/flows',
    name: 'Data flows',
    roles: EVERYONE,
    screen: lazy(() => import('./flows/flows-screen.tsx')),
  },
  {
    path: '/information',
    name: 'Information requests',
    roles: EVERYONE,
    screen: lazy(() => import('./information/information-screen.tsx')),
  },
  {
    path: '/information/new',
    name: null,
    roles: [],
    screen: lazy(() => import('./information/new-screen.tsx')),
  },
  {
    path: '/information/:id',
    name: null,
    roles: [],
    screen: lazy(() => import('./information/thread-screen.tsx')),
  },
  {
    path: '/audit',
    name: 'Audit',
    roles: ['DPO', 'AUDITOR'],
    screen: lazy(() => import('./audit/audit-screen.tsx')),
  },
  {
    path: '/health',
    name: 'Party health',
    roles: ['OPERATOR', 'DPO'],
    screen: lazy(() => import('./health/health-screen.tsx')),
  },
];
