import type { CopyMessages } from '../messages/copy-messages';

export const simplifiedCopy: CopyMessages = {
  needsScript: '本报静态版的检索在浏览器中进行，需要启用 JavaScript。',
  notRead: '检索索引未能读取，请稍后再试。',
  searching: '正在检索……',
  oneFile: '本期单文件版',
};
