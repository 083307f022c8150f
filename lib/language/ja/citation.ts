import type { CitationForms } from '../citation-forms';

/** 山田太郎「図書館、夜9時半まで」『東湖新聞』2026年11月24日、3面。 */
export const japaneseCitation: CitationForms = {
  plain: ({ authors, title, paper, day, page, address }) => {
    const where = [day, ...(page === undefined ? [] : [`${page}面`])].join('、');
    return `${authors.join('・')}「${title}」『${paper}』${where}。${address}`;
  },
  andOthers: '他',
  langid: 'japanese',
};
