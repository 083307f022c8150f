import type { CitationForms } from '../citation-forms';

/** Anna Weber: „Rathaus bleibt offen“. In: Seebote, 10. März 2023, S. 3. */
export const germanCitation: CitationForms = {
  plain: ({ authors, title, paper, day, page, address }) => {
    const by = authors.length > 0 ? `${authors.join(', ')}: ` : '';
    const where = [paper, day, ...(page === undefined ? [] : [`S. ${page}`])].join(', ');
    return `${by}„${title}“. In: ${where}. ${address}`.trim();
  },
  andOthers: 'et al',
  langid: 'ngerman',
};
