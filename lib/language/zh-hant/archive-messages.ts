import type { ArchiveMessages } from '../messages/archive-messages';

export const traditionalArchiveMessages: ArchiveMessages = {
  find: '找舊報',
  onThisDay: (day) => `歷史上的${day}`,
  noneOnThisDay: '這一天沒有出過報。',
  previousDay: '前一日',
  nextDay: '後一日',
  everyPage: (page) => `歷次${page}`,
  pageCount: (count) => `${count}版`,
  frontOf: (day) => `${day}頭版`,
  noCorrections: '還沒有更正。',
  people: '作者',
  noPeople: '還沒有署名的報道。',
  columns: '專欄',
  places: '地方',
  noColumns: '還沒有專欄。',
  noPlaces: '還沒有寫到的地方。',
  peopleWith: (letter) => `作者 ${letter}`,
  years: (first, last) => (first === last ? first : `${first}–${last}`),
};
