import { languageOf } from '@/lib/language/find-language';
import type { ListeningQueue } from '@/lib/speech/listening-queue';

/** A queue of three stories of three sentences. */
export const makeQueue = (): ListeningQueue => ({
  date: '2023-03-10',
  paper: '县区新闻',
  day: '2023年3月10日',
  language: 'zh-Hans',
  voices: ['zh-CN'],
  pace: 4.5,
  messages: languageOf('zh-Hans').messages.listen.player,
  stories: ['甲', '乙', '丙'].map((title, story) => ({
    slug: `story-${story}`,
    path: `/2023-03-10/story-${story}`,
    title,
    sentences: [1, 2, 3].map((number) => ({ text: `${title}第${number}句。` })),
  })),
});
