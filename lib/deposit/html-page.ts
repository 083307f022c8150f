import { escapeMarkup } from '@/lib/language/escape-markup';
import { languageOf } from '@/lib/language/find-language';

export interface HtmlPage {
  /** BCP 47. */
  language: string;
  title: string;
  /** The public address of the same; absent if the site's origin is not configured. */
  canonical?: string | undefined;
  /** HTML. */
  body: string;
}

/** Writes a whole HTML file that needs no other file to be read. */
export function toHtmlPage({ language, title, canonical, body }: HtmlPage): string {
  const { direction } = languageOf(language);
  return `<!doctype html>
<html lang="${escapeMarkup(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
${canonical === undefined ? '' : `<link rel="canonical" href="${escapeMarkup(canonical)}">\n`}<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A measure of some 34 Chinese or 70 Latin characters, in whatever face the reader of a later time has. */
const style = `body { max-width: 34em; margin: 2em auto; padding: 0 1em; line-height: 1.7; }
img { max-width: 100%; height: auto; }
figure { margin: 1.5em 0; }
figcaption, header, footer { font-size: 0.9em; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.5em; }`;
