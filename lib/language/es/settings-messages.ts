import type { SettingsMessages } from '../messages/settings-messages';

export const spanishSettings: SettingsMessages = {
  settings: 'Ajustes de lectura',
  largePrint: 'Letra grande',
  textSize: 'Tamaño del texto',
  paper: {
    legend: 'Papel',
    values: { '': 'Como el sistema', light: 'Claro', sepia: 'Sepia', dark: 'Oscuro' },
  },
  lineLength: {
    legend: 'Longitud de línea',
    values: { short: 'Corta', '': 'Media', long: 'Larga' },
  },
  lineHeight: {
    legend: 'Interlineado',
    values: { tight: 'Estrecho', '': 'Medio', loose: 'Amplio' },
  },
  align: {
    legend: 'Alineación',
    values: { '': 'Como en papel', justified: 'Justificada', ragged: 'A la izquierda' },
  },
  reset: 'Restablecer',
  resetDone: 'Se han restablecido los ajustes',
  done: 'Listo',
};
