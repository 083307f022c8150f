import type { TakeAwayMessages } from '../messages/take-away-messages';

export const traditionalTakeAway: TakeAwayMessages = {
  editionEpub: '本期EPUB',
  cover: '封面',
  colophon: '版權頁',
  withoutAdvertisements: '本檔案不含廣告。',
  accessibility:
    '全部內容都是文字，可以朗讀、改變字級；圖片都有文字描述；可以按版次、欄目和標題跳轉。',
  inBrief: '今日簡報',
  more: '更多',
  notes: '註釋',
  title: '標題',
  digest: '摘要',
  text: '正文',
  pictures: '圖片',
};
