import type { TakeAwayMessages } from '../messages/take-away-messages';

export const simplifiedTakeAway: TakeAwayMessages = {
  editionEpub: '本期EPUB',
  cover: '封面',
  colophon: '版权页',
  withoutAdvertisements: '本文件不含广告。',
  accessibility:
    '全部内容都是文字，可以朗读、改变字号；图片都有文字描述；可以按版次、栏目和标题跳转。',
  inBrief: '今日简报',
  more: '更多',
  notes: '注释',
  title: '标题',
  digest: '摘要',
  text: '正文',
  pictures: '图片',
};
