import type { CitationForms } from '../citation-forms';

/** Anne Lefèvre, « La mairie reste ouverte », Le Lac, 10 mars 2023, p. 3. */
export const frenchCitation: CitationForms = {
  plain: ({ authors, title, paper, day, page, address }) => {
    const place = page === undefined ? [] : [`p.\u00a0${page}`];
    const parts = [...authors, `«\u202f${title}\u202f»`, paper, day, ...place];
    return `${parts.join(', ')}. ${address}`.trim();
  },
  andOthers: 'et al',
  langid: 'french',
};
