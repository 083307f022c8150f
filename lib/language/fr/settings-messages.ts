import type { SettingsMessages } from '../messages/settings-messages';

export const frenchSettings: SettingsMessages = {
  settings: 'Confort de lecture',
  largePrint: 'Gros caractères',
  textSize: 'Taille du texte',
  paper: {
    legend: 'Papier',
    values: { '': 'Comme le système', light: 'Clair', sepia: 'Sépia', dark: 'Sombre' },
  },
  lineLength: {
    legend: 'Longueur des lignes',
    values: { short: 'Courte', '': 'Moyenne', long: 'Longue' },
  },
  lineHeight: { legend: 'Interligne', values: { tight: 'Serré', '': 'Moyen', loose: 'Large' } },
  align: {
    legend: 'Alignement',
    values: { '': 'Comme à l’impression', justified: 'Justifié', ragged: 'À gauche' },
  },
  reset: 'Rétablir',
  resetDone: 'Les réglages d’origine sont rétablis',
  done: 'Terminé',
};
