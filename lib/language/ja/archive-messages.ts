import type { ArchiveMessages } from '../messages/archive-messages';

export const japaneseArchiveMessages: ArchiveMessages = {
  find: '過去の紙面を探す',
  onThisDay: (day) => `各年の${day}`,
  noneOnThisDay: 'この日の新聞はありません。',
  previousDay: '前の日',
  nextDay: '次の日',
  everyPage: (page) => `これまでの${page}`,
  pageCount: (count) => `${count}面`,
  frontOf: (day) => `${day}の一面`,
  noCorrections: '訂正はまだありません。',
  people: '執筆者',
  noPeople: '署名記事はまだありません。',
  columns: 'コラム・連載',
  places: '地名',
  noColumns: 'コラムや連載はまだありません。',
  noPlaces: '地名のある記事はまだありません。',
  peopleWith: (letter) => `執筆者 ${letter}`,
  years: (first, last) => (first === last ? first : `${first}–${last}`),
};
