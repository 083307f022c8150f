import type { SettingsMessages } from '../messages/settings-messages';

export const englishSettings: SettingsMessages = {
  settings: 'Reading settings',
  largePrint: 'Large print',
  textSize: 'Text size',
  paper: {
    legend: 'Paper',
    values: { '': 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
  },
  lineLength: { legend: 'Line length', values: { short: 'Short', '': 'Medium', long: 'Long' } },
  lineHeight: { legend: 'Line spacing', values: { tight: 'Tight', '': 'Medium', loose: 'Loose' } },
  align: {
    legend: 'Alignment',
    values: { '': 'As printed', justified: 'Justified', ragged: 'Ragged' },
  },
  reset: 'Reset',
  resetDone: 'All settings are reset',
  done: 'Done',
};
