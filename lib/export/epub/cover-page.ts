import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { element } from '@/lib/edition/feeds/xml';
import { languageOf } from '@/lib/language/find-language';
import { styleName } from './book';
import { describeIssue } from './describe-issue';
import { toXhtmlPage } from './xhtml-page';

export const coverPicture = 'pictures/cover.png';

/** Writes the cover: the picture of the front page. Its headlines are read in the contents. */
export function toCoverPage({ paper, edition }: { paper: Paper; edition: Edition }): string {
  const { language } = paper;
  const { front, takeAway } = languageOf(language).messages;
  const alt = `${paper.name}, ${describeIssue(edition, language)}, ${front}`;
  return toXhtmlPage({
    language,
    title: takeAway.cover,
    style: styleName,
    body: [
      element('section', { 'epub:type': 'cover', class: 'cover', 'aria-label': takeAway.cover }, [
        element('img', { src: coverPicture, alt, role: 'doc-cover' }),
      ]),
    ],
  });
}
