import type { HeadingWords } from '@/lib/layout/model/typography';
import { englishLeading } from '../en/sentences';

/** Chinese headlines often have English names in them, so English words are included. */
export const simplifiedHeadingWords: HeadingWords = {
  enclitics: new Set(
    '的 了 着 过 们 等 吗 吧 呢 之 人 者 员 家 性 化 里 内 中 上 下 前 后 外 时'.split(' '),
  ),
  leading: new Set([
    ...'和 与 及 或 互 在 对 从 向 把 被 让 将 为 以 于 由 至 致 就 已 不 再 这 该 各 每 第 可 能 要 应 须 未 没 也 都 又 还 更 最 正 仍 均 共 如 因 按 据 经 给 随'.split(
      ' ',
    ),
    ...englishLeading,
  ]),
};
