import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SearchView } from '@/components/search/search-view';
import { paper } from '../edition/make-edition';

test.each(['zh-Hans', 'zh-Hant', 'ja', 'ko', 'en', 'de', 'fr', 'es'])(
  'no two regions of a search in %s have the same name',
  (language) => {
    const found = {
      ...{ hits: [], total: { count: 40, isExact: true }, isCut: false, next: '2023-03-10:1' },
    };
    const html = renderToStaticMarkup(
      <SearchView
        paper={{ ...paper, language, standingPages: [] }}
        search={{ values: { q: 'a' }, isNobody: false, found }}
      />,
    );
    const names = [...html.matchAll(/<(?:nav|section)[^>]* aria-label="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
  },
);
