import type { TakeAwayMessages } from '../messages/take-away-messages';

export const koreanTakeAway: TakeAwayMessages = {
  editionEpub: '이번 호 EPUB',
  cover: '표지',
  colophon: '판권',
  withoutAdvertisements: '이 파일에는 광고가 없습니다.',
  accessibility:
    '모든 내용은 텍스트여서 소리 내어 읽거나 글자를 키울 수 있습니다. 모든 사진에 설명이 있고 면, 섹션, 제목으로 이동할 수 있습니다.',
  inBrief: '오늘의 간추린 뉴스',
  more: '더보기',
  notes: '주',
  title: '제목',
  digest: '요약',
  text: '본문',
  pictures: '사진',
};
