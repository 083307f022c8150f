import { withScript } from '@/lib/addresses/script-query';
import type { Paper } from '@/lib/content/fields/schema';
import { editionPath } from '@/lib/edition/addresses/paths';
import type { Edition, Page } from '@/lib/edition/edition';
import { element, textElement } from '@/lib/edition/feeds/xml';
import { pageTitle } from '@/lib/edition/page-title';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { escapeMarkup } from '@/lib/language/escape-markup';
import { languageOf } from '@/lib/language/find-language';
import { styleName } from './book';
import { describeIssue } from './describe-issue';
import { toXhtmlPage } from './xhtml-page';

/** Writes the last page: who made the paper, where it is on the web, and what the publication has not. */
export function toColophonPage(parts: {
  paper: Paper;
  edition: Edition;
  origin: string | undefined;
  script?: ChineseScript | undefined;
}): string {
  const { paper, edition, origin, script } = parts;
  const { language } = paper;
  const { takeAway } = languageOf(language).messages;
  const address =
    origin === undefined ? undefined : origin + withScript(editionPath(edition.date), script);
  const lines = [
    describeIssue(edition, language),
    paper.publisher,
    paper.contact,
    ...edition.pages.flatMap((page) => describeMakers(page, language) ?? []),
    takeAway.withoutAdvertisements,
    takeAway.accessibility,
  ];
  return toXhtmlPage({
    language,
    title: takeAway.colophon,
    style: styleName,
    body: [
      element('section', { 'epub:type': 'colophon', class: 'imprint', role: 'doc-colophon' }, [
        textElement('h1', paper.name),
        ...lines.flatMap((line) => (line === undefined ? [] : [textElement('p', line)])),
        ...(address === undefined
          ? []
          : [element('p', {}, [element('a', { href: address }, [escapeMarkup(address)])])]),
      ]),
    ],
  });
}

/** `第1版 要闻 责任编辑 张三`; undefined where edition.yaml names nobody. */
function describeMakers(page: Page, language: string): string | undefined {
  const { editors, designers, proofreaders, comma } = languageOf(language).messages;
  const makers = [
    [editors, page.editors],
    [designers, page.designers],
    [proofreaders, page.proofreaders],
  ] as const;
  const named = makers.flatMap(([role, names]) =>
    names.length > 0 ? [`${role} ${names.join(comma)}`] : [],
  );
  return named.length > 0 ? [pageTitle(page, language), ...named].join(' · ') : undefined;
}
