import type { ArchiveMessages } from '../messages/archive-messages';

export const englishArchiveMessages: ArchiveMessages = {
  find: 'Find in back issues',
  onThisDay: (day) => `${day} in other years`,
  noneOnThisDay: 'No issue came out on this day.',
  previousDay: 'Day before',
  nextDay: 'Day after',
  everyPage: (page) => `Every ${page.toLowerCase()}`,
  pageCount: (count) => `${count} ${count === 1 ? 'p.' : 'pp.'}`,
  frontOf: (day) => `Front page of ${day}`,
  noCorrections: 'Nothing has been corrected yet.',
  people: 'Writers and photographers',
  noPeople: 'No story has been signed yet.',
  columns: 'Columns',
  places: 'Places',
  noColumns: 'There is no column yet.',
  noPlaces: 'No story names a place yet.',
  peopleWith: (letter) => `Writers and photographers: ${letter}`,
  years: (first, last) => (first === last ? first : `${first}–${last}`),
};
