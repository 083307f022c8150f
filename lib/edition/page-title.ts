import { languageOf } from '@/lib/language/find-language';
import type { Page } from './edition';

/**
 * What a page is called: `第1版 要闻`, `Page 2 Sport`; its number alone where it has no name.
 *
 * @param space between number and name: an ideographic one (U+3000) where the line is set like print
 */
export function pageTitle(
  { number, name }: Pick<Page, 'number' | 'name'>,
  language: string,
  space: ' ' | '　' = ' ',
): string {
  return [languageOf(language).messages.page(number), name].filter(Boolean).join(space);
}
