'use client';

import { createRoot } from 'react-dom/client';
import type { SettingsMessages } from '@/lib/language/messages/settings-messages';
import { SettingsDialog } from '../settings/settings-dialog.client';

/** Draws the form of all settings, which the server's pages load as well when it is opened. */
export function drawSettings(dialog: HTMLDialogElement, messages: SettingsMessages): void {
  createRoot(dialog).render(<SettingsDialog messages={messages} />);
}
