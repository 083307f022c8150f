import { languageOf } from '@/lib/language/find-language';

/**
 * Writes the style sheet. Face, size, colour, width and alignment of the text are the reader's choice; only what tells
 * the parts of an article apart is ours, in units of the reader's own size, and lines have the colour of the text.
 *
 * @param tag the paper's language, BCP 47
 */
export function toBookStyle(tag: string): string {
  const { paragraphIndent, indentsOpening } = languageOf(tag).typography;
  const opening = indentsOpening
    ? ''
    : 'header + p, h2 + p, h3 + p, figure + p, table + p, aside + p, blockquote > p:first-child { text-indent: 0; }\n';
  return `p { margin: 0; text-indent: ${paragraphIndent}em; }
${opening}h1, h2, h3 { text-align: start; text-indent: 0; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.5em; margin: 0.3em 0; }
h2 { font-size: 1.15em; margin: 1.2em 0 0.4em; }
h3 { font-size: 1em; margin: 1em 0 0.3em; }
header { margin-bottom: 1.2em; }
header p, td p, th p, li p, figcaption p, .facts p, .place, .ways p, .imprint p { text-indent: 0; }
.place, .kicker, .byline, .ways, .changed, figcaption { font-size: 0.9em; }
.label { font-weight: bold; }
.deck { font-size: 1.1em; }
header .byline { margin-top: 0.5em; }
.verse { text-indent: 0; margin: 1em 0; margin-inline-start: 2em; }
.sign-off { text-indent: 0; text-align: end; margin-inline-end: 2em; }
.question, .answer, .letter { text-indent: 0; margin-top: 0.6em; }
.facts, .corrections, .obituary { border: 1px solid; padding: 0.6em 0.8em; margin: 1em 0; }
.obituary { border-width: 3px; }
.facts-title { font-weight: bold; }
.facts > :last-child { margin-bottom: 0; }
.notes, .changed { border-top: 1px solid; margin-top: 1.5em; padding-top: 0.6em; font-size: 0.9em; }
.notes p, .corrections p, .changed p { text-indent: 0; }
.ways { border-top: 1px solid; margin-top: 2em; padding-top: 0.6em; }
.ways a { margin-inline-end: 1.5em; }
figure { margin: 1em 0; break-inside: avoid; page-break-inside: avoid; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1em 0; margin-inline-start: 2em; }
pre { white-space: pre-wrap; margin: 1em 0; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border: 1px solid; padding: 0.2em 0.4em; text-align: start; vertical-align: top; }
th.right, td.right { text-align: end; }
th.center, td.center { text-align: center; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
.cover { text-align: center; margin: 0; }
.cover img { max-height: 98vh; }
`;
}
