import { withScript } from '@/lib/addresses/script-query';
import { articlePath, editionPath } from '@/lib/edition/addresses/paths';
import type { BriefStory } from '@/lib/edition/brief/brief';
import { element, textElement } from '@/lib/edition/feeds/xml';
import { pageTitle } from '@/lib/edition/page-title';
import { languageOf } from '@/lib/language/find-language';
import { foreignLanguage } from '@/lib/language/foreign-language';
import { languageAttributes } from '@/lib/language/language-attributes';
import { type BriefParts, headOf } from './brief-parts';

/**
 * Styles are inline, because programs for e-mail remove style sheets. None has a colour, so that nothing is dark on dark
 * where a program inverts the page.
 */
const styles = {
  body: 'margin:0 auto;max-width:36em;padding:1em;line-height:1.6;font-family:serif;',
  name: 'font-size:1.5em;margin:0;',
  day: 'margin:0 0 1em;',
  page: 'font-size:1em;border-bottom:1px solid;margin:1.5em 0 0.5em;padding-bottom:0.2em;',
  story: 'margin:0 0 1em;',
  kicker: 'font-size:0.9em;margin:0;',
  title: 'font-size:1.15em;line-height:1.35;margin:0;',
  deck: 'font-style:normal;margin:0.2em 0 0;',
  sentence: 'margin:0.2em 0 0;',
  foot: 'font-size:0.9em;border-top:1px solid;margin-top:2em;padding-top:0.5em;',
} as const;

/** Writes the paper in brief as HTML for e-mail: real text, without pictures, tables and colours. */
export function toBriefHtml(parts: BriefParts): string {
  const { paper, edition, origin } = parts;
  const { language } = paper;
  const head = element('head', {}, [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // For programs that have a dark mode and ask whether a message does.
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    textElement('title', headOf(paper, edition).join(' ')),
  ]);
  const foot = origin === undefined ? '' : toFoot(parts, origin + editionPath(edition.date));
  const [name, day] = headOf(paper, edition);
  const body = element('body', { style: styles.body }, [
    textElement('h1', name, { style: styles.name }),
    textElement('p', day, { style: styles.day }),
    toBriefBody(parts),
    foot,
  ]);
  const { lang, dir } = languageAttributes(language);
  return `<!doctype html>\n${element('html', { lang, dir }, [head, body])}\n`;
}

/** Writes what is between head and foot, as the entry of a feed has it. */
export function toBriefBody({
  paper,
  origin,
  script,
  pages,
}: Pick<BriefParts, 'paper' | 'origin' | 'script' | 'pages'>): string {
  const addressOf = ({ date, slug }: BriefStory['article']) =>
    origin === undefined ? undefined : origin + withScript(articlePath(date, slug), script);
  return [
    ...pages.flatMap((page) => [
      textElement('h2', pageTitle(page, paper.language), { style: styles.page }),
      ...page.stories.map((story) => toStory(story, addressOf(story.article), paper.language)),
    ]),
  ].join('\n');
}

function toStory(
  { article, sentence }: BriefStory,
  address: string | undefined,
  paperLanguage: string,
): string {
  const { kicker, title, deck, summary } = article;
  const headline =
    address === undefined
      ? textElement('h3', title, { style: styles.title })
      : element('h3', { style: styles.title }, [textElement('a', title, { href: address })]);
  const lang = foreignLanguage(title + summary, paperLanguage);
  return element('div', { style: styles.story, lang }, [
    textElement('p', kicker, { style: styles.kicker }),
    headline,
    textElement('p', deck, { style: styles.deck }),
    sentence === '' ? '' : textElement('p', sentence, { style: styles.sentence }),
  ]);
}

function toFoot({ paper }: BriefParts, address: string): string {
  const { messages } = languageOf(paper.language);
  return element('p', { style: styles.foot }, [
    textElement('a', `${messages.webAddress} ${address}`, { href: address }),
  ]);
}
