import type { CitationForms } from '../citation-forms';

/** Ana Gómez, “El ayuntamiento sigue abierto”, El Lago, 10 de marzo de 2023, p. 3. */
export const spanishCitation: CitationForms = {
  plain: ({ authors, title, paper, day, page, address }) => {
    const place = page === undefined ? [] : [`p. ${page}`];
    const parts = [...authors, `“${title}”`, paper, day, ...place];
    return `${parts.join(', ')}. ${address}`.trim();
  },
  andOthers: 'et al',
  langid: 'spanish',
};
