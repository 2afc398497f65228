/** The screens: where each one is, for whom it stands in the navigation, and the file that is loaded when it opens. */
import type { ComponentType } from 'react';
import { lazily } from './graph/lazily.ts';

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
    screen: lazily(() => import('./inbox/inbox-screen.tsx')),
  },
  { path: '/inbox/:id', name: null, roles: [], screen: lazily(() => import('./inbox/notice-screen.tsx')) },
  {
    path: '/deadlines',
    name: 'Deadlines',
    roles: EVERYONE,
    screen: lazily(() => import('./deadlines/deadlines-screen.tsx')),
  },
  {
    path: '/feeds',
    name: null,
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'],
    screen: lazily(() => import('./feeds/feeds-screen.tsx')),
  },
  {
    path: '/rights',
    name: 'Rights requests',
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    screen: lazily(() => import('./rights/rights-screen.tsx')),
  },
  {
    path: '/rights/new',
    name: null,
    roles: [],
    screen: lazily(() => import('./rights/new-request-screen.tsx')),
  },
  {
    path: '/rights/:id',
    name: null,
    roles: [],
    screen: lazily(() => import('./rights/case-screen.tsx')),
  },
  {
    path: '/breaches',
    name: 'Breaches',
    roles: ['DPO', 'BREACH_COORDINATOR', 'AUDITOR'],
    screen: lazily(() => import('./breaches/breaches-screen.tsx')),
  },
  {
    path: '/breaches/new',
    name: null,
    roles: [],
    screen: lazily(() => import('./breaches/new-breach-screen.tsx')),
  },
  {
    path: '/breaches/told/:id',
    name: null,
    roles: [],
    screen: lazily(() => import('./breaches/told-screen.tsx')),
  },
  {
    path: '/breaches/:id',
    name: null,
    roles: [],
    screen: lazily(() => import('./breaches/breach-screen.tsx')),
  },
  {
    path: '/agreements',
    name: 'Agreements',
    roles: EVERYONE,
    screen: lazily(() => import('./agreements/agreements-screen.tsx')),
  },
  {
    path: '/agreements/:reference',
    name: null,
    roles: EVERYONE,
    screen: lazily(() => import('./agreements/agreement-screen.tsx')),
  },
  {
    path: '/signing',
    name: 'Signing',
    roles: ['SIGNATORY', 'DPO'],
    screen: lazily(() => import('./signing/signing-screen.tsx')),
  },
  {
    path: '/may-we-share',
    name: 'May we share?',
    roles: ['DPO', 'CASEWORKER', 'SIGNATORY', 'AUDITOR'],
    screen: lazily(() => import('./may-we-share/may-we-share-screen.tsx')),
  },
  {
    path: '/records',
    name: 'Records',
    roles: EVERYONE,
    screen: lazily(() => import('./records/records-screen.tsx')),
  },
  {
    path: '/records/import',
    name: null,
    roles: ['DPO'],
    screen: lazily(() => import('./records/import-screen.tsx')),
  },
  {
    path: '/flows',
    name: 'Data flows',
    roles: EVERYONE,
    screen: lazily(() => import('./flows/flows-screen.tsx')),
  },
  {
    path: '/information',
    name: 'Information requests',
    roles: EVERYONE,
    screen: lazily(() => import('./information/information-screen.tsx')),
  },
  {
    path: '/information/new',
    name: null,
    roles: [],
    screen: lazily(() => import('./information/new-screen.tsx')),
  },
  {
    path: '/information/:id',
    name: null,
    roles: [],
    screen: lazily(() => import('./information/thread-screen.tsx')),
  },
  {
    path: '/audit',
    name: 'Audit',
    roles: ['DPO', 'AUDITOR'],
    screen: lazily(() => import('./audit/audit-screen.tsx')),
  },
  {
    path: '/health',
    name: 'Party health',
    roles: ['OPERATOR', 'DPO'],
    screen: lazily(() => import('./health/health-screen.tsx')),
  },
];
