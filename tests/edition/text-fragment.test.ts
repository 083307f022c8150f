import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTextFragment } from '@/lib/edition/addresses/text-fragment';
import { countExamples } from '../support/property-runs';

/** Quotes what stands between ‹ and › in a view of some blocks. */
function quote(language: string, ...marked: string[]): string {
  const placeOf = (mark: string) => {
    const block = marked.findIndex((text) => text.includes(mark));
    const offset = marked[block]?.replace(mark === '›' ? '‹' : '›', '').indexOf(mark) ?? -1;
    return { block, offset };
  };
  const blocks = marked.map((text) => text.replace(/[‹›]/g, ''));
  return toTextFragment({ blocks, start: placeOf('‹'), end: placeOf('›'), language });
}

const read = (fragment: string) => decodeURIComponent(fragment.replace('#:~:text=', ''));

describe('a link to a quotation that occurs once', () => {
  test('has the whole quotation when it is short, widened to whole words', () => {
    expect(read(quote('en', 'The p‹ark open›s in spring.'))).toBe('park opens');
    expect(read(quote('zh-Hans', '记‹者走进园›区时，大楼还在装修。'))).toBe('记者走进园区');
  });

  test('has no white space at its ends', () => {
    expect(read(quote('en', 'The‹ park opens ›in spring.'))).toBe('park opens');
  });

  test('has its punctuation', () => {
    expect(read(quote('zh-Hans', '他说：‹“5大企业，入驻！”›记者'))).toBe('“5大企业，入驻！”');
  });

  test('has both ends of a long quotation', () => {
    const fragment = quote(
      'zh-Hans',
      `‹开头的几个词在这里。${'中间很长。'.repeat(20)}结尾的几个词在那里。›`,
    );
    expect(read(fragment)).toBe('开头的几个词在这里。中间,长。结尾的几个词在那里。');
  });

  test('has both ends of a quotation that runs over paragraphs', () => {
    expect(read(quote('en', 'First ‹one here.', 'Between.', 'Second› one there.'))).toBe(
      'one here.,Second',
    );
    expect(read(quote('zh-Hans', '‹第一段›话。'))).toBe('第一段');
  });

  test('encodes marks that mean something in a fragment', () => {
    expect(quote('en', 'So ‹Well-known, a & b›.')).toBe('#:~:text=Well%2Dknown%2C%20a%20%26%20b');
  });
});

describe('a link to a quotation that occurs more than once', () => {
  test('has a word before or after it', () => {
    expect(read(quote('en', 'The park opens.', 'Now the old ‹park opens›.'))).toBe(
      'old-,park opens',
    );
    expect(read(quote('zh-Hans', '园区提速', '惠济‹园区提速›，大楼完工'))).toBe('惠济-,园区提速');
  });

  test('is not taken for an earlier one that differs in capitals or accents alone', () => {
    expect(read(quote('en', 'CAFÉ PARK', 'Our ‹café park›.'))).toBe('Our-,café park');
  });

  test('has nothing more where it is the first', () => {
    expect(read(quote('en', 'The ‹park opens›.', 'The park opens.'))).toBe('park opens');
  });

  test('ignores an earlier one inside a word', () => {
    expect(read(quote('en', 'Carparks open.', 'The ‹park› opens.'))).toBe('park');
  });

  test('has the end of the paragraph before it', () => {
    expect(read(quote('en', 'Read on.', 'The end', 'A tale:', '‹The end›'))).toBe('tale:-,The end');
  });

  test('has more words where one is not enough', () => {
    const fragment = read(quote('en', 'a red old park', 'a new old park', 'a big old ‹park›'));
    expect(fragment).toBe('big old-,park');
  });

  test('has words of one side or both', () => {
    const fragment = read(quote('en', 'x park', 'park y', 'x park z', 'x ‹park› y'));
    expect(fragment).toBe('x-,park,-y');
  });

  test('encodes marks in the words beside it', () => {
    expect(quote('en', 'known park', 'well-known ‹park›')).toBe('#:~:text=%2Dknown-,park');
  });
});

test('nothing selected gives no link', () => {
  expect(quote('en', '‹›')).toBe('');
  expect(quote('en', 'one ‹ ›two')).toBe('');
});

test('whatever is quoted, the words of the link are in the text', () => {
  const block = fc.array(fc.constantFrom('园区', '提速', '，', 'old', ' ', '-', '“', '2023'), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      (parts, one, other) => {
        const blocks = parts.map((words) => words.join(''));
        const places = blocks.flatMap(({ length }, at) =>
          Array.from({ length: length + 1 }, (_, offset) => ({ block: at, offset })),
        );
        const [from = 0, to = 0] = [one % places.length, other % places.length].sort(
          (a, b) => a - b,
        );
        const [start, end] = [places[from], places[to]];
        if (!start || !end) return;
        const fragment = toTextFragment({ blocks, start, end, language: 'zh-Hans' });
        for (const part of fragment.replace('#:~:text=', '').split(',').filter(Boolean)) {
          const named = decodeURIComponent(part.replace(/^-|-$/g, ''));
          expect(blocks.some((text) => text.includes(named))).toBe(true);
        }
      },
    ),
    { numRuns: countExamples(500) },
  );
});
