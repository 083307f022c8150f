'use client';

import { useSyncExternalStore } from 'react';
import { type Settings, settingsKey, settingValues, toSettings } from './settings';

/** Returns the settings of the view; on the server, and until the script of the view runs, none. */
export function useSettings(): Settings {
  // A text, because React compares snapshots by identity.
  const applied = useSyncExternalStore(subscribe, readApplied, () => '{}');
  return toSettings(JSON.parse(applied));
}

/** Applies settings to this view, and stores them for all views of the paper on this device. */
export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(settingsKey, JSON.stringify(settings));
  } catch {
    // Where nothing may be stored, they are for this view.
  }
  dispatchEvent(new CustomEvent(settingsKey, { detail: settings }));
}

/** The script in the head listens to the same events, and was there before. */
const events = ['storage', 'pageshow', settingsKey];

function subscribe(update: () => void): () => void {
  for (const name of events) addEventListener(name, update);
  return () => {
    for (const name of events) removeEventListener(name, update);
  };
}

function readApplied(): string {
  const { dataset } = document.documentElement;
  return JSON.stringify(
    Object.fromEntries(Object.keys(settingValues).map((name) => [name, dataset[name]])),
  );
}
