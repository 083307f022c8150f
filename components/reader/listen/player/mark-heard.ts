/** Marks what is heard: by a highlight of CSS, which changes no element, or the paragraph where a browser has none. */
const highlightName = 'heard';

/** Here, because the style sheets of the site are compiled by a program that takes the name of a highlight for an error. */
const highlightStyle = `
@media screen { ::highlight(${highlightName}) { background-color: var(--color-hit); color: var(--color-ink) } }
@media (forced-colors: active) { ::highlight(${highlightName}) { background-color: Highlight; color: HighlightText } }`;

/** The style of the mark, once it is in the document. */
let style: CSSStyleSheet | undefined;

/** @param ranges none where nothing is heard */
export function markHeard(ranges: readonly Range[]): void {
  if ('highlights' in CSS) {
    if (!style) {
      style = new CSSStyleSheet();
      style.replaceSync(highlightStyle);
      document.adoptedStyleSheets.push(style);
    }
    if (ranges.length > 0) CSS.highlights.set(highlightName, new Highlight(...ranges));
    else CSS.highlights.delete(highlightName);
    return;
  }
  for (const marked of document.querySelectorAll('[data-heard]'))
    marked.removeAttribute('data-heard');
  for (const { startContainer } of ranges)
    startContainer.parentElement
      ?.closest('p, li, h1, h2, h3, figcaption, tr')
      ?.setAttribute('data-heard', '');
}
