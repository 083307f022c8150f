import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateSentences } from '@/lib/speech/locate/locate-sentences';
import { splitSentences } from '@/lib/speech/split-sentences';

/** Returns the text between two points. */
function textIn(texts: readonly string[], span: ReturnType<typeof locateSentences>[number]) {
  if (!span) return undefined;
  const { start, end } = span;
  return texts
    .slice(start.text, end.text + 1)
    .map((text, index) =>
      text.slice(
        index === 0 ? start.offset : 0,
        index === end.text - start.text ? end.offset : undefined,
      ),
    )
    .join('');
}

test('a sentence is found across nodes, without the number of a note inside the list of texts', () => {
  const texts = ['本报讯　', '张', '三', '说：“好。”', '  再见。'];
  const spans = locateSentences([texts], ['张三说：“好。”', '再见。', '没有的话。']);
  expect(spans.map((span) => textIn(texts, span))).toEqual(['张三说：“好。”', '再见。', undefined]);
});

test('of two equal sentences, each is found at its own place', () => {
  const texts = ['好。', '不好。', '好。'];
  const spans = locateSentences([texts], ['好。', '不好。', '好。']);
  expect(spans.map((span) => span?.start.text)).toEqual([0, 1, 2]);
});

test('what is heard later than it is printed is found before, and what follows is still found behind', () => {
  const texts = ['图片说明', '第一段。', '第二段。第一段。'];
  const spans = locateSentences([texts], ['第一段。', '图片说明', '第二段。', '第一段。']);
  expect(spans.map((span) => span?.start)).toEqual([
    { text: 1, offset: 0 },
    { text: 0, offset: 0 },
    { text: 2, offset: 0 },
    { text: 2, offset: 4 },
  ]);
});

test('a sentence goes on behind what is between two columns, which is found by itself', () => {
  const flow = ['第一句从这一栏', '到下一栏。', '第二句。'];
  const standing = ['图片说明', '第二句。'];
  const sentences = ['第一句从这一栏到下一栏。', '图片说明', '第二句。', '第二句。'];
  const spans = locateSentences([flow, standing], sentences);
  expect(spans.map((span) => span && [span.stream, span.start.text])).toEqual([
    [0, 0],
    [1, 0],
    [0, 2],
    [1, 1],
  ]);
});

test('a coloured emoji is found where it is drawn in black', () => {
  const [span] = locateSentences([['周末☀有雨。']], ['周末☀\ufe0f有雨。']);
  expect(span?.end).toEqual({ text: 0, offset: 6 });
});

test('each sentence of any text is found, however the text is cut into nodes', () => {
  const piece = fc.constantFrom(
    '春天来了。',
    '他问：“去吗？”',
    'It is 5 p.m. now. ',
    '好！',
    'Dr. Ray said so. ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), fc.array(fc.nat(12)), (pieces, lengths) => {
      const text = pieces.join('');
      const nodes: string[] = [];
      let rest = text;
      for (const length of lengths) {
        nodes.push(rest.slice(0, length));
        rest = rest.slice(length);
      }
      nodes.push(rest);
      const sentences = splitSentences(text, 'zh-Hans')
        .map((one) => one.trim())
        .filter(Boolean);
      const found = locateSentences([nodes], sentences).map((span) => textIn(nodes, span));
      expect(found.map((one) => one?.replace(/\s/g, ''))).toEqual(
        sentences.map((one) => one.replace(/\s/g, '')),
      );
    }),
  );
});
