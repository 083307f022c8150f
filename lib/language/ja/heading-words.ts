import type { HeadingWords } from '@/lib/layout/model/typography';
import { englishLeading } from '../en/sentences';

/** Particles and endings belong to the word before them. */
export const japaneseHeadingWords: HeadingWords = {
  enclitics: new Set(
    'は が を に へ と で の も や か から まで より など ら さん 氏 者 的 化 性 た だ です ます し て'.split(
      ' ',
    ),
  ),
  leading: new Set(['第', '約', '各', '全', '元', '新', ...englishLeading]),
};
