import type { ArchiveMessages } from '../messages/archive-messages';

export const simplifiedArchiveMessages: ArchiveMessages = {
  find: '找旧报',
  onThisDay: (day) => `历史上的${day}`,
  noneOnThisDay: '这一天没有出过报。',
  previousDay: '前一日',
  nextDay: '后一日',
  everyPage: (page) => `历次${page}`,
  pageCount: (count) => `${count}版`,
  frontOf: (day) => `${day}头版`,
  noCorrections: '还没有更正。',
  people: '作者',
  noPeople: '还没有署名的报道。',
  columns: '栏目名',
  places: '地方',
  noColumns: '还没有栏目名。',
  noPlaces: '还没有写到的地方。',
  peopleWith: (letter) => `作者 ${letter}`,
  years: (first, last) => (first === last ? first : `${first}–${last}`),
};
