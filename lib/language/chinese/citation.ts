import type { CitationForms, CitationParts } from '../citation-forms';

/** @param quoteTitle puts marks around a title: 《》 on the mainland, 〈〉 in Taiwan and Hong Kong */
export function chineseCitation(quoteTitle: (title: string) => string): CitationForms {
  return {
    plain: ({ authors, title, paper, day, page, address }: CitationParts) => {
      const by = authors.length > 0 ? `${authors.join('、')}：` : '';
      const place = page === undefined ? [] : [`第${page}版`];
      const where = [`《${paper}》`, day, ...place].join('，');
      return `${by}${quoteTitle(title)}，${where}。${address}`;
    },
    andOthers: '等',
    langid: 'chinese',
  };
}
