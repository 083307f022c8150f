/**
 * Only lib/language knows languages by name. Everything else asks `languageOf(tag)`, and style sheets read
 * `data-script`, so that a new language is one folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const code = 'zh|en|ja|ko|yue|de|fr|es|ar|ru';

/** What a file would test a language by, and what to write instead. */
const tests: { pattern: RegExp; instead: string }[] = [
  {
    pattern: new RegExp(`(?:startsWith|includes|===|!==|case)[( ]*['"\`](?:${code}|Hans|Hant)\\b`),
    instead: 'a field of languageOf(tag)',
  },
  {
    pattern: new RegExp(`/\\^?\\(?(?:${code})\\b[^/\\s]*/`),
    instead: 'a field of languageOf(tag)',
  },
  {
    pattern: /\bIntl\.Locale\b|\.maximize\(/,
    instead: 'findLanguage or lib/language/regional-tag.ts',
  },
  {
    pattern: /:lang\(|\[lang\b(?!\])|lang-latin/,
    instead: 'a token of components/site/script.css',
  },
  { pattern: /\blang="(?!\$)|\blang=\{/, instead: '{...languageAttributes(tag)}' },
];

const files = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file) && !file.startsWith('lib/language/'));

test('the patterns find what they should', () => {
  const lines = [
    "language.startsWith('zh')",
    "language === 'en'",
    "locale.script === 'Hant'",
    '/^(zh|ja|ko)\\b/i.test(language)',
    'new Intl.Locale(tag).maximize()',
    '.story:lang(zh) p {',
    '<p lang="en">',
    '<p lang={tag}>',
  ];
  expect(lines.filter((line) => !tests.some(({ pattern }) => pattern.test(line)))).toEqual([]);
});

test('no file outside lib/language tests for a language', () => {
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const hit = tests.find(({ pattern }) => pattern.test(line));
        return hit ? [`${file}:${index + 1} ${line.trim()} — write ${hit.instead}`] : [];
      }),
  );
  expect(found).toEqual([]);
});

test('both scripts have the same tokens, and a style sheet reads each', () => {
  const [han = [], latin = []] = readFileSync('components/site/script.css', 'utf8')
    .split('[data-script="latin"]')
    .map((part) => [...part.matchAll(/^ {2}(--(?!font-)[\w-]+):/gm)].map(([, name = '']) => name));
  expect([...new Set(latin)]).toEqual(han);
  const styles = files
    .filter((file) => !file.endsWith('script.css'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(han.filter((name) => !styles.includes(`var(${name}`))).toEqual([]);
});
