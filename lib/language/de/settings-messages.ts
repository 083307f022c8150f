import type { SettingsMessages } from '../messages/settings-messages';

export const germanSettings: SettingsMessages = {
  settings: 'Leseeinstellungen',
  largePrint: 'Großdruck',
  textSize: 'Schriftgröße',
  paper: {
    legend: 'Papier',
    values: { '': 'Wie das System', light: 'Hell', sepia: 'Sepia', dark: 'Dunkel' },
  },
  lineLength: { legend: 'Zeilenlänge', values: { short: 'Kurz', '': 'Mittel', long: 'Lang' } },
  lineHeight: { legend: 'Zeilenabstand', values: { tight: 'Eng', '': 'Mittel', loose: 'Weit' } },
  align: {
    legend: 'Ausrichtung',
    values: { '': 'Wie gedruckt', justified: 'Blocksatz', ragged: 'Flattersatz' },
  },
  reset: 'Zurücksetzen',
  resetDone: 'Alle Einstellungen sind zurückgesetzt',
  done: 'Fertig',
};
