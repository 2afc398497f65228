/** Whether the screen is as narrow as a telephone. */
import { useSyncExternalStore } from 'react';

const NARROW = window.matchMedia('(max-width: 640px)');

function subscribe(onChange: () => void): () => void {
  NARROW.addEventListener('change', onChange);
  return () => NARROW.removeEventListener('change', onChange);
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => NARROW.matches);
}
