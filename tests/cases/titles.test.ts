import { expect, test } from 'vitest';
import { shareMetadata } from '@/app/share-metadata';
import type { Paper } from '@/lib/content/fields/schema';

const paper: Paper = {
  name: '东湖日报',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
  sections: [{ id: 'news', name: '要闻' }],
};

/** Patterns of String.replace, of templates and of markup in a title are characters like others. */
test.each(['一杯$$$起 $& $1', '涨幅%s创新高', 'A & B <C> "D" ]]>', "$` $' $<a>"])(
  'the title %s is whole in the head of the page',
  (title) => {
    const { title: head, openGraph } = shareMetadata({
      ...{ paper, path: '/2026-11-24/a', title, description: title },
    });
    expect(head).toEqual({ absolute: `${title} · 东湖日报` });
    expect(openGraph?.title).toBe(title);
  },
);
