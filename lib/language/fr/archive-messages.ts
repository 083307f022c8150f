import type { ArchiveMessages } from '../messages/archive-messages';

export const frenchArchiveMessages: ArchiveMessages = {
  find: 'Chercher dans les anciens numéros',
  onThisDay: (day) => `Le ${day} des autres années`,
  noneOnThisDay: 'Aucun numéro n’a paru ce jour-là.',
  previousDay: 'Jour précédent',
  nextDay: 'Jour suivant',
  everyPage: (page) => `Tous les numéros : ${page.toLowerCase()}`,
  pageCount: (count) => `${count} p.`,
  frontOf: (day) => `La une du ${day}`,
  noCorrections: 'Aucun rectificatif pour le moment.',
  people: 'Auteurs',
  noPeople: 'Aucun article n’est encore signé.',
  columns: 'Rubriques',
  places: 'Lieux',
  noColumns: 'Il n’y a pas encore de rubrique.',
  noPlaces: 'Aucun article n’indique encore de lieu.',
  peopleWith: (letter) => `Auteurs : ${letter}`,
  years: (first, last) => (first === last ? first : `${first}–${last}`),
};
