import type { CopyMessages } from '../messages/copy-messages';

export const traditionalCopy: CopyMessages = {
  needsScript: '本報靜態版的檢索在瀏覽器中進行，需要啟用 JavaScript。',
  notRead: '檢索索引未能讀取，請稍後再試。',
  searching: '正在檢索……',
  oneFile: '本期單檔版',
};
