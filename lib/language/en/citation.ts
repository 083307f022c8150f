import type { CitationForms } from '../citation-forms';

export const englishCitation: CitationForms = {
  plain: ({ authors, title, paper, day, page, address }) => {
    const by = authors.length > 0 ? `${authors.join(', ')}. ` : '';
    const where = [paper, day, ...(page === undefined ? [] : [`p. ${page}`])].join(', ');
    return `${by}“${title}.” ${where}. ${address}`.trim();
  },
  andOthers: 'et al',
  langid: 'english',
};
