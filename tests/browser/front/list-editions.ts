import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePicture } from '../../support/make-picture';

/** Editions of one to twenty stories of all kinds and lengths, with and without pictures, one a day. */
export const mostStories = 20;

export function dateOf(stories: number): string {
  return `2026-10-${String(stories).padStart(2, '0')}`;
}

interface Words {
  language: string;
  sentences: readonly string[];
  headline: readonly string[];
}

export const chinese: Words = {
  language: 'zh-Hans',
  sentences: [
    '渡口的石阶昨天换好了，早起的人踩上去不再打滑。',
    '粮站门前排起了队，称重的师傅忙到天黑。',
    '“先把屋檐修了再说。”他说。',
    '气象台预计周末有雨，晾晒的稻谷要早些收回。',
    '三所小学把下午的课改到了操场边的新教室里，家长可以在门口的亭子里等候。',
  ],
  headline: ['渡口', '石阶换新', '粮站延长收购', '周末有雨', '小学搬进新教室', '十里堡通车'],
};

export const english: Words = {
  language: 'en',
  sentences: [
    'The ferry steps were replaced on Monday and no longer tilt. ',
    'Growers queued at the mill until dark. ',
    '“We fix the roof first,” the miller said. ',
    'Rain is likely at the weekend, so drying grain should be taken in early. ',
    'Three schools have moved their afternoon lessons to the new rooms beside the field. ',
  ],
  headline: [
    'Ferry steps',
    'replaced',
    'mill stays open late',
    'rain ahead',
    'for the upper valley',
  ],
};

/** Upright, wide, square, and as extreme as anybody prints. */
const pictures = {
  'tall.jpg': [300, 560],
  'wide.jpg': [900, 300],
  'face.jpg': [480, 640],
} as const;

/** Writes a paper with all these editions. */
export async function writeListEditions(contentDir: string, words: Words): Promise<void> {
  await mkdir(contentDir, { recursive: true });
  const sections = 'sections: [{ id: news, name: News }]';
  const { language } = words;
  const paper = `name: 试印报\nlanguage: ${language}\ntimeZone: Asia/Shanghai\n${sections}\n`;
  await writeFile(join(contentDir, 'paper.yaml'), paper);
  for (let stories = 1; stories <= mostStories; stories += 1) {
    const folder = join(contentDir, dateOf(stories));
    await mkdir(folder, { recursive: true });
    for (const [name, [width, height]] of Object.entries(pictures))
      await writeFile(join(folder, name), await makePicture({ width, height }));
    for (let index = 0; index < stories; index += 1) {
      const name = `${String(index + 1).padStart(2, '0')}-story-${index}.md`;
      await writeFile(join(folder, name), toStory(stories * 7 + index, index, words));
    }
    if (stories % 3 === 0) await writeFile(join(folder, '90-fair.md'), advertisement);
  }
}

const advertisement =
  '---\ntitle: Fair\nsection: news\nkind: ad\nad: { width: 80, height: 60 }\n---\n\n![Fair](wide.jpg)\n';

/** Each of these is another kind of story; what is not a number of one is news. */
const bodies: Partial<Record<number, { fields?: string; body: string }>> = {
  1: { body: '| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n' },
  3: { body: '- A 1\n- B 2\n- C 3\n- D 4\n- E 5\n' },
  5: { fields: 'kind: photo\n', body: '![Gate](face.jpg "Gate｜Li Wen")\n' },
  7: {
    fields: 'kind: verse\n',
    body: 'Rain\nover the mill\nand the field\n\nand later\nno rain\n',
  },
};

/** @param seed decides what the story is like @param index its place in the edition */
function toStory(seed: number, index: number, { headline, sentences }: Words): string {
  const pick = (list: readonly string[], from: number, count: number) =>
    Array.from({ length: count }, (_, at) => list[(from + at) % list.length]);
  const isChinese = /\p{Script=Han}/u.test(headline[0] ?? '');
  const title = pick(headline, seed, 1 + (seed % 4)).join(isChinese ? '' : ' ');
  const fields = [
    `title: ${title} ${index}`,
    'section: news',
    `rank: ${1 + (seed % 5)}`,
    ...(seed % 4 === 1 ? [`deck: ${pick(sentences, seed, 1).join('').trim()}`] : []),
    ...(seed % 5 === 2 ? [`kicker: ${pick(headline, seed + 3, 1)}`] : []),
  ];
  const own = bodies[seed % 9];
  const picture = seed % 2 === 0 ? `![Gate](${Object.keys(pictures)[seed % 3]} "Gate")\n\n` : '';
  const paragraphs = Array.from({ length: 1 + (seed % 5) }, (_, at) =>
    pick(sentences, seed + at, 1 + ((seed + at) % 4)).join(''),
  );
  const body = own?.body ?? picture + paragraphs.join('\n\n');
  return `---\n${fields.join('\n')}\n${own?.fields ?? ''}---\n\n${body}\n`;
}
