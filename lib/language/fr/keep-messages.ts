import type { KeepMessages } from '../messages/keep-messages';

export const frenchKeep: KeepMessages = {
  keepEdition: 'Lire hors ligne',
  keptEdition: 'Disponible hors ligne',
  size: 'Environ {size}. Ce numéro s’ouvrira ensuite sans connexion.',
  start: 'Enregistrer',
  cancel: 'Annuler',
  goOn: 'Reprendre',
  remove: 'Supprimer de l’appareil',
  progress: '{percent} enregistrés',
  done: 'C’est enregistré\u00a0: ce numéro s’ouvre maintenant sans connexion.',
  removed: 'Supprimé de l’appareil.',
  incomplete: 'Le dernier téléchargement n’est pas terminé.',
  noRoom: 'Il n’y a pas assez de place sur l’appareil\u00a0: ce numéro demande {size}.',
  failed: 'Le numéro n’a pas pu être enregistré. Vérifiez la connexion et réessayez.',
  unsupported:
    'Ce navigateur ne peut pas enregistrer de pages\u00a0: il est peut-être en navigation privée, ou l’adresse n’est pas en https.',
  keptEditions: 'Numéros sur cet appareil',
  keptLine: 'Ces numéros se lisent sans connexion. Ils sont mis à jour dès qu’il y en a une.',
  notKept: 'Il n’y a pas de connexion, et cette page n’est pas sur l’appareil.',
  tryAgain: 'Réessayer',
  noneKept:
    'Aucun numéro n’est sur cet appareil. Ouvrez-en un et choisissez «\u202fLire hors ligne\u202f».',
  total: 'Environ {size} en tout',
  removeAll: 'Tout supprimer',
  checkedAt: 'vérifié\u00a0: {time}',
  noticeKept: 'Pas de connexion. Vous lisez la copie de cet appareil, état\u00a0: {time}.',
  noticeNewest: 'Pas de connexion. Voici le dernier numéro de cet appareil, état\u00a0: {time}.',
  save: 'Mettre de côté',
  continueAt: 'Reprendre la lecture à\u00a0: {words}',
  clippings: 'Coupures',
  clippingsLine:
    'Vos articles mis de côté, mis en page dans l’ordre que vous voulez\u00a0: à lire, à imprimer, à partager par leur adresse.',
  noneSaved:
    'Aucun article mis de côté. Ouvrez-en un et choisissez «\u202fMettre de côté\u202f». La liste reste sur cet appareil.',
  savedStories: 'Articles mis de côté',
  clippingsTitle: 'Titre des coupures',
  makeUp: 'Mettre en page',
  moveUp: 'Monter',
  moveDown: 'Descendre',
  removeStory: 'Retirer',
  moved: '«\u202f{title}\u202f» est maintenant en position {place}',
  storyRemoved: '«\u202f{title}\u202f» est retiré',
  exportSaved: 'Exporter la liste',
  deleteSaved: 'Supprimer tous les articles mis de côté',
  deleteQuestion:
<<<<<<< HEAD
    'Tous les articles mis de côté seront supprimés de cet appareil. Cette action est irréversible.',
=======
    'Tous les articles mis de côté seront supprimés de cet appareil. Cette action est irréversible.',
>>>>>>> w-access
  source: (paper, day, page) => [paper, day, page].filter(Boolean).join(', '),
  withdrawnStory: (title) => `«\u202f${title}\u202f» a été retiré par la rédaction\u00a0: `,
  unknownStory: (address) => `Aucun article à l’adresse ${address}`,
  clippingsPdf: 'PDF des coupures',
  tooLong: (characters, most) =>
    `Ces articles comptent ensemble ${characters} signes. La mise en page en admet au plus ${most}. Retirez-en quelques-uns ou faites deux recueils.`,
};
