import type { Page } from '@playwright/test';
import { type Settings, settingsKey } from '@/components/reader/settings/settings';

/** Stores settings as a reader's device has them, before any view is opened. */
export async function storeSettings(page: Page, settings: Settings): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      // Only once, so that a test may change them.
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [settingsKey, JSON.stringify(settings)] as const,
  );
}
