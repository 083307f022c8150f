import type { Article } from '@/lib/content/article';
import { clippingsPath } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import { messageAttributes, paperAttributes } from '../../site/message';
import { toViewHref } from '../script/reader-script';
import { SaveStory } from './save-story.client';

export interface SaveToolProps {
  article: Pick<Article, 'date' | 'slug' | 'title'>;
  /** The name of its page, where the paper has pages. */
  page: string | undefined;
  /** Of the paper: BCP 47. */
  language: string;
}

/** The tool that saves a story on the device. */
export function SaveTool({ article: { date, slug, title }, page, language }: SaveToolProps) {
  const { save, continueAt, clippings } = languageOf(language).messages.keep;
  const story = { date, slug, title, ...(page !== undefined && { page }) };
  return (
    <SaveStory
      story={story}
      attributes={messageAttributes(language)}
      paperAttributes={paperAttributes(language)}
      clippingsHref={toViewHref(clippingsPath)}
      messages={{ save, continueAt, clippings }}
    />
  );
}
