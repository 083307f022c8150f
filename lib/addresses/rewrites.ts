import { addressForms, cardNames, parameters } from './address-forms';

/** A rewrite in Next's format: the path that a reader requests, and the route that answers it. */
export interface Rewrite {
  source: string;
  destination: string;
  has?: { type: 'query'; key: string; value: string }[];
}

const { pagePdf, editionPdf, print, edition, article, page } = addressForms;

/** A view that marks what was searched for has a route of its own, which is rendered for each request. */
const toMarked = (form: string): Rewrite => ({
  source: form.replace(/\{(\w+)\}/g, (_, name) => `:${name}(${markedValues[name]})`),
  has: [{ type: 'query', key: 'q', value: '.+' }],
  destination: `/marked${form.replace(/\{(\w+)\}/g, ':$1')}`,
});

/** The print view and files beside an article have other queries. */
const markedValues: Readonly<Record<string, string>> = {
  date: parameters.date,
  page: '\\d+',
  slug: '(?!(?:print|large)$)[^/.]+',
};

/** Addresses whose routes have a different path, because a parameter of a Next route is always a whole segment. */
export const routeRewrites: readonly Rewrite[] = [
  ...Object.entries(cardNames).map(([shape, name]) => ({
    source: `/:view*/${name}`,
    destination: `/cards/${shape}/:view*`,
  })),
  { source: `/:icon(${parameters.icon})`, destination: '/icons/:icon' },
  { source: toSource(pagePdf), destination: `${toSource(editionPdf)}/:page` },
  ...[page, article, edition].map(toMarked),
  // The one segment of an edition's address is a date, which has no letter.
  { source: '/:name([a-z0-9-]*[a-z][a-z0-9-]*)', destination: '/standing/:name' },
  {
    source: toSource(print),
    has: [{ type: 'query', key: 'sheet', value: '(?<sheet>[\\w.]+)' }],
    destination: `${toSource(print)}/:sheet`,
  },
];

/** Converts a form to Next's syntax: `/{date}/pages/{page}.pdf` to `/:date/pages/:page(\\d+).pdf`. */
function toSource(form: string): string {
  return form.replace(/\{(\w+)\}/g, (_, name) => (name === 'page' ? ':page(\\d+)' : `:${name}`));
}
