import { storageKey } from '@/lib/addresses/storage-key';

/**
 * What a reader may set, with the values of each. A setting without a value is as the paper has it. The values are
 * attributes of the root element, by which style sheets select: `data-text-size="120"`.
 */
export const settingValues = {
  /** What the pages are drawn on; without a value, light or dark as the system has it. */
  paper: ['light', 'sepia', 'dark'],
  /**
   * Percent of the paper's own size. At 160 the text of an article is above 30 px, which the Chinese design guide for
   * older readers (MIIT, 2021) wants text to be enlarged to.
   */
  textSize: ['80', '90', '110', '120', '130', '140', '150', '160'],
  lineLength: ['short', 'long'],
  lineHeight: ['tight', 'loose'],
  align: ['justified', 'ragged'],
  largePrint: ['on'],
} as const satisfies Record<string, readonly string[]>;

export type SettingName = keyof typeof settingValues;

export type Settings = { [Name in SettingName]?: (typeof settingValues)[Name][number] };

/**
 * The key of what is stored on the device, and the name of the event that applies settings to the view.
 */
export const settingsKey = storageKey('settings');

/** Where all papers of an origin had their settings; read until the paper has its own. */
export const oldSettingsKey = 'reading-settings';

/** In percent: the text size without a setting. */
export const plainSize = 100;

/** Returns the settings that are in an object of names and texts; whatever else is there is left out. */
export function toSettings(texts: Readonly<Record<string, unknown>>): Settings {
  const known = Object.entries(settingValues).filter(([name, values]) =>
    values.some((value) => value === texts[name]),
  );
  return Object.fromEntries(known.map(([name]) => [name, texts[name]]));
}
