import type { CitationForms } from '../citation-forms';

/** 홍길동, 「도서관, 밤 9시 30분까지」, 『동호신문』, 2026년 11월 24일, 3면. */
export const koreanCitation: CitationForms = {
  plain: ({ authors, title, paper, day, page, address }) => {
    const place = page === undefined ? [] : [`${page}면`];
    const parts = [...authors, `「${title}」`, `『${paper}』`, day, ...place];
    return `${parts.join(', ')}. ${address}`.trim();
  },
  andOthers: '외',
  langid: 'korean',
};
