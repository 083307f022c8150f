import type { HeadingWords } from '@/lib/layout/model/typography';
import { englishLeading } from '../en/sentences';

/** Chinese headlines often have English names in them, so English words are included. */
export const traditionalHeadingWords: HeadingWords = {
  enclitics: new Set(
    '的 了 著 過 們 等 嗎 吧 呢 之 人 者 員 家 性 化 裡 裏 內 中 上 下 前 後 外 時'.split(' '),
  ),
  leading: new Set([
    ...'和 與 及 或 互 在 對 從 向 把 被 讓 將 為 以 於 由 至 致 就 已 不 再 這 該 各 每 第 可 能 要 應 須 未 沒 也 都 又 還 更 最 正 仍 均 共 如 因 按 據 經 給 隨'.split(
      ' ',
    ),
    ...englishLeading,
  ]),
};
