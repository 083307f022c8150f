import type { CopyMessages } from '../messages/copy-messages';

export const frenchCopy: CopyMessages = {
  needsScript:
    'La recherche dans cette copie du journal se fait dans votre navigateur et demande JavaScript.',
  notRead: 'L’index de la recherche n’a pas pu être lu. Réessayez plus tard.',
  searching: 'Recherche en cours…',
  oneFile: 'Le numéro en un seul fichier',
};
