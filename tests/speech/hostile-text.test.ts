/**
 * The longest paragraph that content may have is spoken in a time that grows with its length. Nothing is measured here:
 * where the time grows with the square or cube of the length, a row takes minutes, and the runner stops it.
 */
import { expect, test } from 'vitest';
import { limits } from '@/lib/content/limits';
import { splitSentences } from '@/lib/speech/split-sentences';
import { toSpokenText } from '@/lib/speech/spoken-text';
import { toTextPieces } from '@/lib/speech/text-pieces';

const repeated = [
  '1',
  '1-',
  '111,',
  '1:',
  '（',
  '）',
  '（1990—2000',
  ' ',
  '　',
  '\n',
  'Aa ',
  'win 1-1 ',
  '$1-$2 million ',
  'a@',
  'http://a.b/',
  '以1:1',
  '中 ',
  '，',
  '。',
  '1. ',
  '👍',
];

test.each(['zh-Hans', 'en', 'fr', 'ja'])('in %s, whatever is repeated', (tag) => {
  for (const part of repeated) {
    const text = part.repeat(limits.paragraph / part.length);
    expect(splitSentences(text, tag).join('')).toBe(text);
    expect(toSpokenText(text, tag).length).toBeLessThan(text.length * 20);
  }
});

test('pieces are cut at marks, and never inside a character', () => {
  const text = `${'甲乙丙丁，'.repeat(450)}${'👍'.repeat(900)}`;
  const pieces = toTextPieces(text);
  expect(pieces.join('')).toBe(text);
  expect(pieces[0]?.endsWith('，')).toBe(true);
  for (const piece of pieces) {
    expect(piece.length).toBeLessThanOrEqual(1000);
    expect(piece).not.toMatch(/\p{Surrogate}/u);
  }
});
