import type { TakeAwayMessages } from '../messages/take-away-messages';

export const japaneseTakeAway: TakeAwayMessages = {
  editionEpub: 'この号のEPUB',
  cover: '表紙',
  colophon: '奥付',
  withoutAdvertisements: 'このファイルに広告は含まれていません。',
  accessibility:
    'すべての内容はテキストで、読み上げや文字の拡大ができます。画像にはすべて説明があり、面・欄・見出しから移動できます。',
  inBrief: 'きょうの要約',
  more: 'その他',
  notes: '注',
  title: '見出し',
  digest: '要約',
  text: '本文',
  pictures: '画像',
};
