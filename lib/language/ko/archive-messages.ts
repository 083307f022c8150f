import type { ArchiveMessages } from '../messages/archive-messages';

export const koreanArchiveMessages: ArchiveMessages = {
  find: '지난 신문 찾기',
  onThisDay: (day) => `역대 ${day} 신문`,
  noneOnThisDay: '이날에는 신문이 나오지 않았습니다.',
  previousDay: '앞 날짜',
  nextDay: '다음 날짜',
  everyPage: (page) => `역대 ${page}`,
  pageCount: (count) => `${count}면`,
  frontOf: (day) => `${day} 1면`,
  noCorrections: '아직 정정이 없습니다.',
  people: '필자',
  noPeople: '아직 이름을 밝힌 기사가 없습니다.',
  columns: '고정란',
  places: '지역',
  noColumns: '아직 고정란이 없습니다.',
  noPlaces: '아직 지역을 밝힌 기사가 없습니다.',
  peopleWith: (letter) => `필자 ${letter}`,
  years: (first, last) => (first === last ? first : `${first}–${last}`),
};
