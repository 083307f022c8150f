import { languageOf } from '@/lib/language/find-language';
import type { Page } from './edition';

/**
 * Returns the title of a page: `第1版 要闻`, `Page 2 Sport`, or only its number if it has no name.
 *
 * @param space between number and name; an ideographic space (U+3000) for lines in the style of print
 */
export function pageTitle(
  { number, name }: Pick<Page, 'number' | 'name'>,
  language: string,
  space: ' ' | '　' = ' ',
): string {
  return [languageOf(language).messages.page(number), name].filter(Boolean).join(space);
}
