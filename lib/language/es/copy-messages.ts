import type { CopyMessages } from '../messages/copy-messages';

export const spanishCopy: CopyMessages = {
  needsScript:
    'La búsqueda en esta copia del periódico se hace en su navegador y necesita JavaScript.',
  notRead: 'No se ha podido leer el índice de la búsqueda. Inténtelo más tarde.',
  searching: 'Buscando…',
  oneFile: 'La edición en un solo archivo',
};
