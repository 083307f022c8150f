import type { CopyMessages } from '../messages/copy-messages';

export const japaneseCopy: CopyMessages = {
  needsScript: 'この複製版の検索はブラウザーの中で動くため、JavaScriptが必要です。',
  notRead: '検索の索引を読み込めませんでした。しばらくしてからお試しください。',
  searching: '検索中…',
  oneFile: 'この号を1つのファイルで',
};
