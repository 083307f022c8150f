'use client';

import { type Settings, settingsKey, settingValues, toSettings } from './settings';

/** Returns the settings that the script in the head has applied to this view. */
export function readApplied(): Settings {
  const { dataset } = document.documentElement;
  return toSettings(
    Object.fromEntries(Object.keys(settingValues).map((name) => [name, dataset[name]])),
  );
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

/** Large print at one press, with the other settings as they are. */
export function switchLargePrint(): void {
  const { largePrint, ...others } = readApplied();
  saveSettings(largePrint ? others : { ...others, largePrint: 'on' });
}

/** The script in the head listens to the same events, and was there before. */
const events = ['storage', 'pageshow', settingsKey];

/** Calls a function at each change until the function that it returns is called. */
export function watchSettings(update: () => void): () => void {
  for (const name of events) addEventListener(name, update);
  return () => {
    for (const name of events) removeEventListener(name, update);
  };
}
