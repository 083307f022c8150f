import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { summarise as summariseIn } from '@/lib/content/body/summarise';
import { languageOf } from '@/lib/language/find-language';

const summarise = (body: Root, language: string) => summariseIn(body, languageOf(language));

function bodyOf(...paragraphs: string[]): Root {
  return {
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  };
}

const ten = '一二三四五六七八九。';

test('a short text is its own summary', () => {
  expect(summarise(bodyOf('花开了。', '人来了。'), 'zh')).toBe('花开了。人来了。');
  expect(summarise(bodyOf('It blooms.', 'They come.'), 'en')).toBe('It blooms. They come.');
});

test('sentences up to 120 characters stay whole', () => {
  const summary = summarise(bodyOf(ten.repeat(30)), 'zh');
  expect(summary).toBe(ten.repeat(12));
});

test('a summary does not end inside a quotation', () => {
  const quote = `他说：“${ten.repeat(12)}”`;
  expect(summarise(bodyOf(ten + quote + ten), 'zh')).toBe(ten);
});

test('a summary does not end inside straight quotes', () => {
  const quote = `She said: "${'It blooms now. '.repeat(20)}" `;
  expect(summarise(bodyOf(`The valley is white. ${quote}`), 'en')).toBe('The valley is white.');
});

test('closing marks stay with their sentence', () => {
  const sentence = `“${'花'.repeat(110)}？！”`;
  expect(summarise(bodyOf(`${sentence}他问了又问，${ten.repeat(3)}`), 'zh')).toBe(sentence);
});

test('a first sentence that is a little too long is not cut', () => {
  const sentence = `${'花'.repeat(150)}。`;
  expect(summarise(bodyOf(sentence + ten), 'zh')).toBe(sentence);
});

test('a sentence that is far too long is cut at a comma and ends with an ellipsis', () => {
  expect(summarise(bodyOf(`${'花'.repeat(80)}，${'开'.repeat(400)}。`), 'zh')).toBe(
    `${'花'.repeat(80)}……`,
  );
  expect(summarise(bodyOf('word '.repeat(100)), 'en')).toMatch(/word…$/);
});

test('a point after Mr, an initial or in a number ends no sentence', () => {
  const start = `Mr. Doe paid 3.5 million to J. Smith ${'and so on '.repeat(14)}today.`;
  expect(summarise(bodyOf(`${start} ${'More follows here. '.repeat(10)}`), 'en')).toMatch(
    new RegExp(`^${start.replaceAll('.', '\\.')}( More follows here\\.)*$`),
  );
});

test('a German ordinal number ends no sentence', () => {
  const text = `Der Steg bleibt ${'am Ufer '.repeat(24)}ab dem 24. November gesperrt.`;
  const rest = ' Die Stadt rechnet mit zwei Wochen Bauzeit und bittet um Geduld.';
  expect(summarise(bodyOf(text + rest), 'de')).not.toMatch(/24\.$/);
});

test.each([
  [
    'de',
    'Das Haus ist alt. „Wir bauen neu“, sagte sie. „Und zwar bald.“ Dann ging sie.',
    'Das Haus ist alt. „Wir bauen neu“, sagte sie. „Und zwar bald.“ Dann ging sie.',
  ],
  [
    'fr',
    'La maison est vieille. «\u202fOn la refait.\u202f» Puis elle partit.',
    'La maison est vieille. «\u202fOn la refait.\u202f» Puis elle partit.',
  ],
  ['ar', 'البيت قديم. هل نبني؟ نعم.', 'البيت قديم. هل نبني؟ نعم.'],
  ['hi', 'घर पुराना है। हम नया बनाएँगे।', 'घर पुराना है। हम नया बनाएँगे।'],
  ['ja', '家は古い。「建て直す。」と言った。', '家は古い。「建て直す。」と言った。'],
])(
  'the sentences of %s end at its own marks, and its quotations are closed',
  (tag, text, expected) => {
    // What follows is one sentence that is too long for a summary.
    const rest = tag === 'ja' ? `、${'そして'.repeat(90)}` : ` ${'aaaa '.repeat(60)}`;
    expect(summarise(bodyOf(text + rest), tag)).toBe(expected);
  },
);
