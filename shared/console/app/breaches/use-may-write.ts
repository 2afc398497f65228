/** Whether actions on breaches are offered: the register decides again. */
import { useHasRole } from '../graph/use-console.ts';

export const useMayWrite = (): boolean => useHasRole()('DPO', 'BREACH_COORDINATOR');
