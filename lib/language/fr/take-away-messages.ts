import type { TakeAwayMessages } from '../messages/take-away-messages';

export const frenchTakeAway: TakeAwayMessages = {
  editionEpub: 'Numéro en EPUB',
  cover: 'Couverture',
  colophon: 'Mentions légales',
  withoutAdvertisements: 'Ce fichier ne contient pas de publicité.',
  accessibility:
    'Tout le contenu est du texte, qui peut être lu à voix haute et agrandi. Toutes les images sont décrites. On peut naviguer par page, par rubrique et par titre.',
  inBrief: 'En bref',
  more: 'Plus',
  notes: 'Notes',
  title: 'Titre',
  digest: 'Chapeau',
  text: 'Texte',
  pictures: 'Images',
};
