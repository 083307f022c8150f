import type { CitationForms, CitedWords } from '../citation-forms';

/** A citation with its own marks round the title: 《》 on the mainland, 〈〉 in Taiwan and Hong Kong. */
export function chineseCitation(quoteTitle: (title: string) => string): CitationForms {
  return {
    plain: ({ authors, title, paper, day, page, address }: CitedWords) => {
      const by = authors.length > 0 ? `${authors.join('、')}：` : '';
      const place = page === undefined ? [] : [`第${page}版`];
      const where = [`《${paper}》`, day, ...place].join('，');
      return `${by}${quoteTitle(title)}，${where}。${address}`;
    },
    andOthers: '等',
    langid: 'chinese',
  };
}
