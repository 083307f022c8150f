import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { type ListeningQueue, toListeningQueue } from '@/lib/speech/listening-queue';
import { addedFontRules } from '../../site/fonts/fonts';
import { inSameScript } from '../script/reader-script';
import { type BarAttributes, toBarAttributes } from './bar-attributes';

/** The queue of an edition, as the player gets it. */
export interface ListeningAnswer extends ListeningQueue, BarAttributes {
  /** Style sheet with the fonts of the letters that the player shows, which the view may not have. */
  fonts: string;
}

export function toListeningAnswer(edition: Edition, paper: Paper): ListeningAnswer {
  const queue = toListeningQueue(edition, paper);
  const texts = [...Object.values(queue.messages), ...queue.stories.map(({ title }) => title)];
  const set = faceSetOf(languageOf(paper.language), paper.theme);
  // The player leads to the stories in the script in which the reader listens.
  const stories = queue.stories.map((story) => ({ ...story, path: inSameScript(story.path) }));
  const fonts = addedFontRules({ hei: `${texts.join('')}0123456789×` }, set);
  return { ...queue, stories, fonts, ...toBarAttributes(queue) };
}
