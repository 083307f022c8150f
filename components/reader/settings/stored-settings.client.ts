'use client';

import { useSyncExternalStore } from 'react';
import { readApplied, watchSettings } from './applied-settings.client';
import { type Settings, toSettings } from './settings';

/** Returns the settings of the view; on the server, and until the script of the view runs, none. */
export function useSettings(): Settings {
  // A text, because React compares snapshots by identity.
  const applied = useSyncExternalStore(
    watchSettings,
    () => JSON.stringify(readApplied()),
    () => '{}',
  );
  return toSettings(JSON.parse(applied));
}
