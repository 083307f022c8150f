import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findForeignRuns } from '@/lib/language/foreign-runs';

/** Returns a text with its runs in brackets, each with its language. */
function mark(text: string, tag: string): string {
  return findForeignRuns(text, tag).reduceRight(
    (marked, { from, to, tag: language }) =>
      `${marked.slice(0, from)}[${language} ${marked.slice(from, to)}]${marked.slice(to)}`,
    text,
  );
}

test.each([
  // Chinese papers
  [
    '他说：“We are not going to cut our way to a better school.”随后离席。',
    'zh-Hans',
    '他说：“[en We are not going to cut our way to a better school].”随后离席。',
  ],
  [
    '第三季度GDP增长5.2%，iPhone 16 Pro Max与OpenAI发布会同日',
    'zh-Hans',
    '第三季度GDP增长5.2%，iPhone 16 Pro Max与OpenAI发布会同日',
  ],
  ['《New York Times》记者Taylor Swift', 'zh-TW', '《New York Times》记者Taylor Swift'],
  [
    '详见https://example.com/read/more，或写信到news@example.com',
    'zh-Hans',
    '详见https://example.com/read/more，或写信到news@example.com',
  ],
  ['“slow food”运动', 'zh-Hans', '“[en slow food]”运动'],
  ['“Liberté, égalité, fraternité”', 'zh-Hans', '“Liberté, égalité, fraternité”'],
  ['门口写着「いらっしゃいませ」三遍', 'zh-Hans', '门口写着「[ja いらっしゃいませ]」三遍'],
  ['优の良品', 'zh-Hans', '优の良品'],
  ['他用俄语说“До свидания, друзья”。', 'zh-Hans', '他用俄语说“[ru До свидания, друзья]”。'],
  ['角度α与β', 'zh-Hans', '角度α与β'],
  ['Β是希腊字母，“Καλημέρα”是早安', 'zh-Hans', 'Β是希腊字母，“[el Καλημέρα]”是早安'],
  ['石碑刻着العربية两字', 'zh-Hans', '石碑刻着[ar العربية]两字'],
  ['安녕하세요', 'zh-Hans', '安[ko 녕하세요]'],
  ['注音ㄅㄆㄇ', 'zh-TW', '注音ㄅㄆㄇ'],
  ['他写道：C’est la vie, une fois.', 'zh-Hans', '他写道：[fr C’est la vie, une fois].'],
  ['牌上写着“Das Leben ist schön”。', 'zh-Hans', '牌上写着“[de Das Leben ist schön]”。'],
  [
    '口号是“El pueblo unido jamás será vencido”',
    'zh-TW',
    '口号是“[es El pueblo unido jamás será vencido]”',
  ],
  ['片名《The Day of les Misérables》', 'zh-Hans', '片名《The Day of les Misérables》'],
  ['他说“it is a des res”', 'zh-Hans', '他说“[en it is a des res]”'],
  // Latin papers
  [
    'The sign read 欢迎光临 and, below, ようこそ東京タワーへ.',
    'en',
    'The sign read [zh 欢迎光临] and, below, [ja ようこそ東京タワーへ].',
  ],
  [
    'She wrote 《红楼梦》、《水浒传》 on the board.',
    'en',
    'She wrote 《[zh 红楼梦》、《水浒传]》 on the board.',
  ],
  ['“Привіт, друзі” war zu lesen', 'de', '“[uk Привіт, друзі]” war zu lesen'],
  ['le mot سلام دوست من پدرام', 'fr', 'le mot [fa سلام دوست من پدرام]'],
  ['A Greek π stays', 'en', 'A Greek π stays'],
  ['Šárka čte', 'en', 'Šárka čte'],
  // Japanese, Korean, Arabic
  ['彼は“We will see”と述べた', 'ja', '彼は“[en We will see]”と述べた'],
  ['東京タワーとNHK', 'ja', '東京タワーとNHK'],
  ['尹 대통령은 “We go together”라고', 'ko', '尹 대통령은 “[en We go together]”라고'],
  ['قال Taylor Swift إن GDP جيد', 'ar', 'قال Taylor Swift إن GDP جيد'],
  ['كتب “all is well” ثم 東京', 'ar', 'كتب “[en all is well]” ثم [zh 東京]'],
])('%s in %s', (text, tag, expected) => {
  expect(mark(text, tag)).toBe(expected);
});

test('runs are in order, apart, and begin and end with a letter', () => {
  const piece = fc.constantFrom(
    '中文',
    'the words',
    'GDP',
    'かな',
    '한글',
    'слово',
    'عربي',
    '，',
    ' ',
    '“',
    '”',
    '12',
    '\n',
  );
  const tag = fc.constantFrom('zh-Hans', 'en', 'ja', 'ko', 'ar', 'ru', 'tlh');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), tag, (pieces, language) => {
      const text = pieces.join('');
      let end = 0;
      for (const run of findForeignRuns(text, language)) {
        expect(run.from).toBeGreaterThanOrEqual(end);
        expect(run.to).toBeGreaterThan(run.from);
        expect(text.slice(run.from, run.to)).toMatch(/^\p{L}.*[\p{L}\p{M}]$|^\p{L}$/su);
        end = run.to;
      }
    }),
  );
});
