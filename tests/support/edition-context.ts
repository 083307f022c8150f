import type { EditionContext } from '@/lib/content/to-article';
import { languageOf } from '@/lib/language/find-language';

/** What the reading of an article needs to know of its edition: a Chinese paper, two articles, one picture. */
export const editionContext: EditionContext = {
  isOutline: false,
  date: '2023-03-10',
  paper: {
    name: '县区新闻',
    language: 'zh-Hans',
    timeZone: 'Asia/Shanghai',
    sections: [{ id: 'economy', name: '经济' }],
  },
  language: languageOf('zh-Hans'),
  marksTag: undefined,
  morning: '2023-03-10T06:00:00+08:00',
  settings: { pages: [] },
  slugs: new Map([
    ['story', 'story'],
    ['other', 'other'],
  ]),
  pictures: new Map([['gate.svg', { width: 3, height: 2, type: 'svg', bytes: 60 }]]),
};
