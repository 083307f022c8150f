import type { FloodPlan } from './workers';

/** What a flood may know: it read the pages of the paper first, like anybody. */
export interface Addresses {
  date: string;
  slugs: string[];
  pages: number;
  /** Addresses of fonts that the pages of the edition load. */
  fonts: string[];
  /** Articles of old editions that nobody has read. */
  unread: string[];
}

type Requests = FloodPlan['requests'];

/**
 * The floods, each of one kind of address that costs work. `{random}`, `{side}` and `{han}` are replaced in each
 * request by a random word, a number of millimetres and 200 random characters.
 */
export function listFloods({
  date,
  slugs,
  pages,
  fonts,
  unread,
}: Addresses): Record<string, Requests> {
  const at = (rest: string) => ({ path: `/${date}/${rest}` });
  const everyPage = Array.from({ length: pages }, (_, page) => page + 1);
  const article = `/${date}/${slugs[0]}`;
  return {
    'print, changing sheets': [
      at('print?sheet={side}x{side}'),
      at('edition.pdf?sheet={side}x{side}'),
    ],
    'fonts, invented': [
      { path: '/fonts/song/{han}' },
      { path: '/fonts/hei/{han}' },
      { path: '/fonts/song/{random}' },
    ],
    'fonts of pages': fonts.map((path) => ({ path })),
    cards: slugs.flatMap((slug) => [
      at(`${slug}/card.png?v={random}`),
      at(`${slug}/card-square.png?{random}`),
    ]),
    clippings: slugs.map((slug) => at(`${slug}/clipping.png?{random}`)),
    PDFs: everyPage.flatMap((page) => [
      at(`pages/${page}.pdf?sheet={side}x{side}&marks=1`),
      at(`pages/${page}.pdf?{random}`),
    ]),
    'invented addresses': [
      '/{random}',
      `/${date}/{random}`,
      `/${date}/pages/999`,
      '/1999-12-31',
      '/people/{random}',
      '/sections/{random}',
      '/archive/1999',
      `/${date}/media/{random}.jpg`,
      '/_next/static/{random}.js',
      '/%E0%A4%A{random}',
    ].map((path) => ({ path })),
    'articles nobody has read': unread.map((path) => ({ path })),
    'feeds, any host and query': [
      '/feed.xml',
      '/feed.json',
      '/sections/economy/feed.xml',
      '/sitemap.xml',
    ].map((path) => ({
      path: `${path}?{random}`,
      headers: { host: '{random}.example', 'x-forwarded-host': '{random}.example' },
    })),
    'one article, any query, host and header': [
      {
        path: `${article}?{random}={random}`,
        headers: {
          host: '{random}.example',
          'accept-encoding': '{random}',
          'accept-language': '{random}',
          cookie: 'a={random}',
        },
      },
    ],
    'router data, any state': [
      {
        path: `${article}?_rsc={random}`,
        headers: { rsc: '1', 'next-router-state-tree': '%5B%22{random}%22%5D' },
      },
      {
        path: `/?_rsc={random}`,
        headers: { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/{random}' },
      },
    ],
    'other methods and conditions': [
      { path: article, method: 'POST' },
      { path: article, method: 'DELETE' },
      { path: article, headers: { 'if-none-match': '"{random}"' } },
      { ...at('edition.pdf'), headers: { range: 'bytes=0-0' } },
    ],
  };
}
