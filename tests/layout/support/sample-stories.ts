import type { Block, Story } from '@/lib/layout/model/story';

/** Sentences for stories of any length: our own, and about nothing. */
const CHINESE = [
  '昨日上午，老城区的早市比平时热闹，卖菜的摊位一直排到桥头。',
  '管理人员说，新铺的路面排水更快，雨天也不再积水。',
  '附近居民王女士每天从这里经过，她说：“路宽了，心里也亮堂。”',
  '据介绍，二期工程计划在10月底前完工，届时将新增车位240个。',
  '不少商户已经换上统一的招牌，傍晚灯一亮，整条街像过节一样。',
  '下一步，街道还将征求大家的意见，把没想到的地方一件件补上。',
];

const ENGLISH = [
  'The market by the old bridge was busier than usual on Thursday morning.',
  'Engineers said the new surface drains faster, so that rain no longer closes the street.',
  '"The road is wider and so is my smile," said a baker who has worked here for thirty years.',
  'A second stage, with room for 240 cars, is to be finished before the end of October.',
  'Many shops have hung new signs, and at dusk the whole street looks like a holiday.',
];

export interface StoryOutline {
  slug: string;
  rank?: Story['rank'];
  headline: string;
  /** Characters of text, about. */
  length: number;
  language?: 'zh' | 'en';
}

/** A story of so many characters in paragraphs of three sentences. */
export function outline({
  slug,
  rank = 3,
  headline,
  length,
  language = 'zh',
}: StoryOutline): Story {
  const blocks = toParagraphs(
    length,
    language === 'zh' ? CHINESE : ENGLISH,
    language === 'zh' ? '' : ' ',
  );
  return { slug, section: 'city', rank, headline, bylineRunsIn: false, blocks, pins: {} };
}

function toParagraphs(length: number, sentences: string[], space: string): Block[] {
  const blocks: Block[] = [];
  let written = 0;
  for (let at = 0; written < length; at += 3) {
    const text = [0, 1, 2].map((next) => sentences[(at + next) % sentences.length]).join(space);
    const cut = text.slice(0, Math.max(4, length - written));
    blocks.push({ kind: 'paragraph', runs: [{ text: cut }] });
    written += cut.length;
  }
  return blocks;
}

export function picture(width: number, height: number): Block {
  const caption = '改造后的桥头早市。本报记者 摄';
  return { kind: 'figure', picture: { src: 'market.jpg', width, height, alt: '早市', caption } };
}
