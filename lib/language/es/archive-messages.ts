import type { ArchiveMessages } from '../messages/archive-messages';

export const spanishArchiveMessages: ArchiveMessages = {
  find: 'Buscar en números anteriores',
  onThisDay: (day) => `El ${day} de otros años`,
  noneOnThisDay: 'Ese día no salió ningún número.',
  previousDay: 'Día anterior',
  nextDay: 'Día siguiente',
  everyPage: (page) => `Todos los números: ${page.toLowerCase()}`,
  pageCount: (count) => `${count} págs.`,
  frontOf: (day) => `Portada del ${day}`,
  noCorrections: 'Todavía no hay rectificaciones.',
  people: 'Autores',
  noPeople: 'Todavía no hay artículos firmados.',
  columns: 'Columnas',
  places: 'Lugares',
  noColumns: 'Todavía no hay columnas.',
  noPlaces: 'Ningún artículo indica todavía un lugar.',
  peopleWith: (letter) => `Autores: ${letter}`,
  years: (first, last) => (first === last ? first : `${first}–${last}`),
};
