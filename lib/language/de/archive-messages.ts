import type { ArchiveMessages } from '../messages/archive-messages';

export const germanArchiveMessages: ArchiveMessages = {
  find: 'In alten Ausgaben finden',
  onThisDay: (day) => `${day} in anderen Jahren`,
  noneOnThisDay: 'An diesem Tag ist keine Ausgabe erschienen.',
  previousDay: 'Tag davor',
  nextDay: 'Tag danach',
  everyPage: (page) => `Alle Ausgaben: ${page}`,
  pageCount: (count) => `${count} S.`,
  frontOf: (day) => `Titelseite vom ${day}`,
  noCorrections: 'Noch wurde nichts berichtigt.',
  people: 'Autorinnen und Autoren',
  noPeople: 'Noch ist kein Beitrag gezeichnet.',
  columns: 'Rubriken',
  places: 'Orte',
  noColumns: 'Noch gibt es keine Rubrik.',
  noPlaces: 'Noch nennt kein Beitrag einen Ort.',
  peopleWith: (letter) => `Autorinnen und Autoren: ${letter}`,
  years: (first, last) => (first === last ? first : `${first}–${last}`),
};
