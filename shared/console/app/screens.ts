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
    path: '/deadlines',
    name: 'Deadlines',
    roles: EVERYONE,
    screen: lazy(() => import('./deadlines/deadlines-screen.tsx')),
  },
  {
    path: '/health',
    name: 'Party health',
    roles: ['OPERATOR', 'DPO'],
    screen: lazy(() => import('./health/health-screen.tsx')),
  },
  {
    path: '/signing',
    name: 'Signing',
    roles: ['SIGNATORY', 'DPO'],
    screen: lazy(() => import('./signing/signing-screen.tsx')),
  },
];
