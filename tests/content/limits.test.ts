import { expect, test } from 'vitest';
import { isLongerThan, limits } from '@/lib/content/limits';
import { parseManuscript } from '@/lib/content/manuscript';
import { toArticle } from '@/lib/content/to-article';
import { editionContext } from '../support/edition-context';

/** The errors of an article whose body begins in line 6. */
function errorsIn({ title = '花', field = 'rank: 3', body = '正文。' }): string[] {
  const source = `---\ntitle: ${title}\nsection: economy\n${field}\n---\n${body}\n`;
  const manuscript = parseManuscript('2023-03-10/01-story.md', new TextEncoder().encode(source));
  toArticle(manuscript, editionContext);
  return manuscript.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, code, message, fix }) => `${line}:${column} ${code} ${message} — ${fix}`);
}

/** So many characters, half of them of two UTF-16 code units. */
const text = (length: number) => Array.from('花𠮷'.repeat(length)).slice(0, length).join('');

const parts: {
  name: string;
  most: number;
  of: (text: string) => Parameters<typeof errorsIn>[0];
  says: string;
}[] = [
  {
    name: 'title',
    most: limits.title,
    of: (title) => ({ title }),
    says: '2:8 too-long title: has more than 200 characters — shorten it, and write the rest in deck or in the text',
  },
  {
    name: 'kicker',
    most: limits.kicker,
    of: (own) => ({ field: `kicker: ${own}` }),
    says: '4:9 too-long kicker: has more than 200 characters — shorten it, and write the rest in the text',
  },
  {
    name: 'deck',
    most: limits.deck,
    of: (own) => ({ field: `deck: ${own}` }),
    says: '4:7 too-long deck: has more than 600 characters — shorten it, and write the rest in the text',
  },
  {
    name: 'column',
    most: limits.column,
    of: (own) => ({ field: `column: ${own}` }),
    says: '4:9 too-long column: has more than 60 characters — write the name of the column only',
  },
  {
    name: 'byline',
    most: limits.byline,
    of: (own) => ({ field: `byline: ${own}` }),
    says: '4:9 too-long byline: has more than 600 characters — name the others under the text',
  },
  {
    name: 'correction',
    most: limits.field,
    of: (own) => ({ field: `corrections: [{ date: 2023-03-11, text: ${own} }]` }),
    says: '4:41 too-long corrections.text: has more than 2000 characters — shorten it',
  },
  {
    name: 'crosshead',
    most: limits.crosshead - 3,
    of: (own) => ({ body: `第一段。\n\n## ${own}\n\n第二段。` }),
    says: '8:1 too-long the crosshead has more than 200 characters — shorten it, or remove the ## to make it a paragraph',
  },
  {
    name: 'title of a fact box',
    most: limits.boxTitle,
    of: (own) => ({ body: `第一段。\n\n:::facts[${own}]\n一\n:::` }),
    says: '8:1 too-long the title of the fact box has more than 200 characters — shorten it, and write the rest in the box',
  },
  {
    name: 'caption',
    most: limits.caption,
    of: (own) => ({ body: `第一段。\n\n![门](gate.svg "${own}")` }),
    says: '8:1 too-long the caption of gate.svg has more than 1000 characters — shorten it, and write the rest in the text',
  },
  {
    name: 'paragraph',
    most: limits.paragraph,
    of: (body) => ({ body }),
    says: '6:1 too-long the paragraph has more than 20000 characters — divide it by empty lines',
  },
];

test.each(parts)('a $name has a limit that its diagnostic names', ({ most, of, says }) => {
  expect(errorsIn(of(text(most)) ?? {})).toEqual([]);
  expect(errorsIn(of(text(most + 1)) ?? {})).toEqual([says]);
});

test('so has a file, and the diagnostic is where the limit is crossed', () => {
  const body = `${'花'.repeat(15_000)}\n\n`.repeat(25);
  expect(errorsIn({ body })).toEqual([
    '44:14921 too-complex the file has more than 300000 characters — divide it into several articles',
  ]);
});

test('quotations and lists are nested so deeply and so often at most', () => {
  const tooDeep = ['6:1 too-complex lists or quotes are nested too deeply — simplify it'];
  expect(errorsIn({ body: `${'> '.repeat(16)}一句` })).toEqual([]);
  expect(errorsIn({ body: `${'> '.repeat(17)}一句` })).toEqual(tooDeep);
  const thread = (lines: number) => `${'> '.repeat(11)}一句\n\n`.repeat(lines);
  expect(errorsIn({ body: thread(100) })).toEqual([]);
  expect(errorsIn({ body: thread(501) })).toEqual([
    '1006:1 too-complex lists or quotes are nested too deeply — simplify it',
  ]);
});

test('a story may have 300 footnotes', () => {
  const numbers = Array.from({ length: 300 }, (_, index) => index + 1);
  const body = `${numbers.map((one) => `句[^${one}]`).join('。')}。\n\n${numbers
    .map((one) => `[^${one}]: 注释`)
    .join('\n')}`;
  expect(errorsIn({ body })).toEqual([]);
});

test('characters are counted, not code units', () => {
  expect(isLongerThan('𠮷𠮷', 2)).toBe(false);
  expect(isLongerThan('𠮷𠮷𠮷', 2)).toBe(true);
});
