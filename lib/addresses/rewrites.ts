import { addressForms, cardNames, otherForms } from './address-forms';

/** A rewrite as Next takes it: what a reader requests, and the route that answers. */
export interface Rewrite {
  source: string;
  destination: string;
  has?: { type: 'query'; key: string; value: string }[];
}

/** Sources of the ways in which numbers are written that are not the one way. */
export const otherSources: readonly string[] = otherForms.map(
  // A source of Next is one group and may hold no other that captures.
  ({ other }) => `/(${other.slice(1).replace(/\((?!\?)/g, '(?:')})`,
);

const { pagePdf, editionPdf, print } = addressForms;

/** Addresses whose routes have another path, because Next takes a parameter only as a whole segment. */
export const routeRewrites: readonly Rewrite[] = [
  ...Object.entries(cardNames).map(([shape, name]) => ({
    source: `/:view*/${name}`,
    destination: `/cards/${shape}/:view*`,
  })),
  { source: toSource(pagePdf), destination: `${toSource(editionPdf)}/:page` },
  {
    source: toSource(print),
    has: [{ type: 'query', key: 'sheet', value: '(?<sheet>[\\w.]+)' }],
    destination: `${toSource(print)}/:sheet`,
  },
];

/** `/{date}/pages/{page}.pdf` as Next writes it. */
function toSource(form: string): string {
  return form.replace(/\{(\w+)\}/g, (_, name) => (name === 'page' ? ':page(\\d+)' : `:${name}`));
}
