import { editionPath } from '@/lib/edition/addresses/paths';
import { isAd } from '@/lib/edition/edition';
import { textElement } from '@/lib/edition/feeds/xml';
import { pageTitle } from '@/lib/edition/page-title';
import { formatDay } from '@/lib/language/dates';
import { escapeMarkup } from '@/lib/language/escape-markup';
import { languageOf } from '@/lib/language/find-language';
import type { PageParts } from './article-page';
import { listDeposited } from './edition-metadata';
import { toHtmlPage } from './html-page';
import { htmlName, pdfName } from './payload-names';

/** Writes the contents of a deposited edition: its pages with their articles, the rest of them, and the PDF. */
export function toContentsPage({
  paper,
  edition,
  origin,
  hasPdf,
}: PageParts & { hasPdf: boolean }): string {
  const { language } = paper;
  const { messages } = languageOf(language);
  const { date, issue, pages, withdrawn } = edition;
  const deposited = listDeposited(edition);
  const lists = pages.map((page) => {
    const own = new Set([...page.articles, ...page.ads].map(({ slug }) => slug));
    return toList(
      pageTitle(page, language),
      deposited.filter(({ slug }) => own.has(slug)),
    );
  });
  const placed = new Set(
    pages.flatMap(({ articles, ads }) => [...articles, ...ads].map(({ slug }) => slug)),
  );
  const unplaced = deposited.filter(({ slug }) => !placed.has(slug));
  const labelled = unplaced.map((one) => ({
    ...one,
    title: isAd(one) ? `${messages.advertisement}: ${one.title}` : one.title,
  }));
  return toHtmlPage({
    language,
    title: `${paper.name} ${formatDay(date, language)}`,
    canonical: origin === undefined ? undefined : origin + editionPath(date),
    body: [
      textElement('h1', paper.name),
      textElement(
        'p',
        [formatDay(date, language), ...(issue === undefined ? [] : [messages.issue(issue)])].join(
          ' ',
        ),
      ),
      hasPdf ? `<p><a href="${pdfName}">${escapeMarkup(messages.editionPdf)}</a></p>` : '',
      ...lists,
      labelled.length > 0 ? toList(messages.contents, labelled) : '',
      withdrawn.length > 0
        ? toList(
            messages.withdrawn,
            withdrawn.map(({ slug, title = slug }) => ({ slug, title })),
          )
        : '',
    ]
      .filter(Boolean)
      .join('\n'),
  });
}

function toList(heading: string, articles: readonly { slug: string; title: string }[]): string {
  const entries = articles.map(
    ({ slug, title }) =>
      `<li><a href="${escapeMarkup(htmlName(slug))}">${escapeMarkup(title)}</a></li>`,
  );
  return [textElement('h2', heading), '<ul>', ...entries, '</ul>'].join('\n');
}
