/**
 * The writing systems that a text may have runs of, and the language that each is taken for. A script says no more
 * than that; letters that only one language has decide between those that share a script. Screen readers pronounce
 * a text by this language (WCAG 2.2, 3.1.2), so a script that is not here is read as the text around it.
 */
export interface WritingSystem {
  /** ISO 15924 codes, which are also short values of the Unicode property Script. */
  scripts: readonly string[];
  /** The language that a text in it is taken for: BCP 47. */
  tag: string;
  /** What the rules for runs of text distinguish. */
  kind: 'latin' | 'han' | 'kana' | 'other';
  /** True if one letter of it is a symbol, or a mark of fashion (の). */
  isSymbolAlone: boolean;
  /** About as many Latin letters as one of its characters is worth. */
  weight: number;
  /** Letters or words of one language, by its tag. */
  tellTales: readonly (readonly [letters: RegExp, tag: string])[];
}

const system = (
  scripts: string,
  tag: string,
  more: Partial<WritingSystem> = {},
): WritingSystem => ({
  scripts: scripts.split(' '),
  tag,
  kind: 'other',
  isSymbolAlone: false,
  weight: 1,
  tellTales: [],
  ...more,
});

/** Matches words that show one language of Latin letters, in a text without those that show English. */
function words(source: string): RegExp {
  const whole = (pattern: string) => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;
  return new RegExp(`^(?![^]*${whole(english)})[^]*${whole(source)}`, 'iu');
}

const english = 'the|and|of|is|are|was|to|for|with|that|it|you|we';

export const writingSystems: readonly WritingSystem[] = [
  system('Latn', 'en', {
    kind: 'latin',
    tellTales: [
      [words("c['’]est|qu['’]\\p{L}+|les|une|je|nous|vous|dans|pour|avec|est|sont"), 'fr'],
      [words('der|das|und|ist|nicht|ein|eine|mit|ich|wir|auf|zu'), 'de'],
      [words('el|los|las|una|por|muy|está|es|del|hay'), 'es'],
    ],
  }),
  system('Hani', 'zh', { kind: 'han', weight: 3 }),
  // About half of the characters of a Japanese text are Han, and a quotation in Chinese text is shorter than it.
  system('Hira Kana', 'ja', { kind: 'kana', isSymbolAlone: true, weight: 4 }),
  system('Bopo', 'zh-TW', { weight: 2 }),
  system('Hang', 'ko', { weight: 2 }),
  system('Cyrl', 'ru', {
    isSymbolAlone: true,
    tellTales: [
      [/[іїєґ]/i, 'uk'],
      [/[ўЎ]/, 'be'],
      [/[ђћџљњ]/i, 'sr'],
      [/[әқңғұһ]/i, 'kk'],
      [/[өү]/i, 'mn'],
    ],
  }),
  system('Arab', 'ar', {
    tellTales: [
      [/[ۇۆۈېە]/, 'ug'],
      [/[ٹڈڑےں]/, 'ur'],
      [/[پچژگ]/, 'fa'],
    ],
  }),
  system('Hebr', 'he'),
  system('Grek', 'el', { isSymbolAlone: true }),
  system('Thai', 'th'),
  system('Deva', 'hi'),
  system('Beng', 'bn'),
  system('Taml', 'ta'),
  system('Telu', 'te'),
  system('Gujr', 'gu'),
  system('Guru', 'pa'),
  system('Knda', 'kn'),
  system('Mlym', 'ml'),
  system('Sinh', 'si'),
  system('Tibt', 'bo'),
  system('Mong', 'mn-Mong'),
  system('Yiii', 'ii'),
  system('Laoo', 'lo'),
  system('Khmr', 'km'),
  system('Mymr', 'my'),
  system('Armn', 'hy'),
  system('Geor', 'ka'),
  system('Ethi', 'am'),
];

/** Returns the language that a text in a writing system is taken for. */
export function likelyTag({ tag, tellTales }: WritingSystem, text: string): string {
  return tellTales.find(([letters]) => letters.test(text))?.[1] ?? tag;
}

/** Returns the source of a character class with the letters of a writing system. */
export function lettersOf({ scripts }: WritingSystem): string {
  return scripts.map((script) => `\\p{Script=${script}}`).join('');
}
