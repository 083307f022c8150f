/** The marks of a typewriter, and what a paper prints instead. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withTypographicMarks } from '@/lib/content/typography/typographic-marks';

/** White that cannot be seen is written as ␣ (no-break, narrow) and ⍽ (no-break). */
const shown = (text: string) => text.replaceAll('\u202f', '␣').replaceAll('\u00a0', '⍽');

test.each([
  // English
  ['en', `"We open on Monday," she said.`, '“We open on Monday,” she said.'],
  ['en', `He said: "It's 'fine', isn't it?"`, 'He said: “It’s ‘fine’, isn’t it?”'],
  ['en', `("Yes")`, '(“Yes”)'],
  ['en', `the dogs' bowls, James's and James' book`, 'the dogs’ bowls, James’s and James’ book'],
  ['en', `rock 'n' roll in the '80s and the 1980's`, 'rock ’n’ roll in the ’80s and the 1980’s'],
  ['en', `and 'quoted '80s' style`, 'and ‘quoted ’80s’ style'],
  ['en', `''quoted'' and d''or`, `''quoted'' and d''or`],
  ['en', `'Tis the season`, '’Tis the season'],
  ['en', `"'Quoted' words in a quote."`, '“‘Quoted’ words in a quote.”'],
  ['en', `A 24" screen, 5'11" tall, 40° 42' 46" N`, `A 24" screen, 5'11" tall, 40° 42' 46" N`],
  ['en', `She is "5 foot 11"`, 'She is “5 foot 11”'],
  ['en', `pages 10--12, one--two -- three --- four`, 'pages 10–12, one—two – three — four'],
  ['en', `the mayor --a baker-- said; use --help`, 'the mayor —a baker— said; use --help'],
  ['es', `--Hola --dijo ella--. Y --¿no?-- él.`, '—Hola —dijo ella—. Y —¿no?— él.'],
  ['en', `run npm --version or git log --oneline`, 'run npm --version or git log --oneline'],
  ['en', `Wait... what.... no. Chapter ........ 7`, 'Wait… what…. no. Chapter ........ 7'],
  ['en', `"...and so on"`, '“…and so on”'],
  ['en', `"... and so on" is all`, '“… and so on” is all'],
  ['en', `"No!"—"Yes!"`, '“No!”—“Yes!”'],
  [
    'en',
    `https://example.com/a--b?c='d' and o'neill@example.com`,
    `https://example.com/a--b?c='d' and o'neill@example.com`,
  ],
  ['en', `O'Neill's d'Artagnan`, 'O’Neill’s d’Artagnan'],
  ['en', `"A quotation of two paragraphs`, '“A quotation of two paragraphs'],
  ['en', `Already “curly” and ‘fine’`, 'Already “curly” and ‘fine’'],
  ['en', `他说"好"`, `他说"好"`],
  [
    'en',
    `"'Tis true," he said, "and 'twas ever so."`,
    '“’Tis true,” he said, “and ’twas ever so.”',
  ],
  ['en', `"She said, 'He told me "no way".'"`, '“She said, ‘He told me “no way”.’”'],
  ['en', `the boys' and girls' 'best' day`, 'the boys’ and girls’ ‘best’ day'],
  // German
  ['de', `"Das 'Spiegel'-Interview", so dpa`, '„Das ‚Spiegel‘-Interview“, so dpa'],
  ['de', `Das war 'n Spaß`, 'Das war ’n Spaß'],
  ['de', `"Wir öffnen am Montag", sagte sie.`, '„Wir öffnen am Montag“, sagte sie.'],
  ['de', `Er fragte: "Ist das 'wahr'?"`, 'Er fragte: „Ist das ‚wahr‘?“'],
  ['de', `Wie geht's? 's ist kalt. Hans' Auto`, 'Wie geht’s? ’s ist kalt. Hans’ Auto'],
  ['de', `Das Haus -- alt -- steht 1990--1995 leer...`, 'Das Haus – alt – steht 1990–1995 leer…'],
  ['de', `(siehe "§ 5 Abs. 2")`, '(siehe „§ 5 Abs. 2“)'],
  ['de-CH', `"Grüezi", sagte sie.`, '«Grüezi», sagte sie.'],
  ['de-AT', `"Servus", sagte sie.`, '„Servus“, sagte sie.'],
  // French
  ['fr', `"Bonjour", dit-elle.`, '«␣Bonjour␣», dit-elle.'],
  ['fr', `" Bonjour ", dit-elle.`, '«␣Bonjour␣», dit-elle.'],
  [
    'fr',
    `« Bonjour », dit-elle : quoi ? Oui ! Non; si`,
    '«␣Bonjour␣», dit-elle⍽: quoi␣? Oui␣! Non␣; si',
  ],
  ['fr', `Quoi?! "Vraiment?"`, 'Quoi␣?! «␣Vraiment␣?␣»'],
  ['fr', `L'été d'avant, aujourd'hui, c'est l'heure`, 'L’été d’avant, aujourd’hui, c’est l’heure'],
  [
    'fr',
    `à 10:30, score 2:1, http://exemple.fr/a?b=c : voir`,
    'à 10:30, score 2:1, http://exemple.fr/a?b=c⍽: voir',
  ],
  ['fr', `Elle a dit : "Il a crié "Au feu !""`, 'Elle a dit⍽: «␣Il a crié «␣Au feu␣!␣»␣»'],
  ['fr', `(Vraiment ?) 50 % : oui`, '(Vraiment␣?) 50 %⍽: oui'],
  ['fr', `Quoi ?! : oui`, 'Quoi␣?! : oui'],
  ['fr-BE', `Oui ! : « si »`, 'Oui␣! : «␣si␣»'],
  [
    'fr-CA',
    `"Bonjour", dit-elle : quoi ? Oui ! Non; si`,
    '«⍽Bonjour⍽», dit-elle⍽: quoi? Oui! Non; si',
  ],
  [
    'fr-CA',
    `« Vraiment\u202f?\u202f» Non\u00a0! À 10:30 : « oui »`,
    '«⍽Vraiment?⍽» Non! À 10:30⍽: «⍽oui⍽»',
  ],
  ['fr-CA', `Quoi ?! "Vraiment ?"`, 'Quoi?! «⍽Vraiment?⍽»'],
  // Spanish
  ['es', `"Abrimos el lunes", dijo.`, '“Abrimos el lunes”, dijo.'],
  ['es', `¿"Sí"? ¡"No"! Dijo 'bien'.`, '¿“Sí”? ¡“No”! Dijo ‘bien’.'],
  ['es', `«Abrimos», dijo -- sin más...`, '«Abrimos», dijo – sin más…'],
  // No marks
  ['zh-Hans', `他说"好"...`, `他说"好"...`],
  ['pt-BR', `"Olá"`, `"Olá"`],
])('%s: %s', (tag, written, expected) => {
  const text = shown(withTypographicMarks(written, tag));
  expect(text).toBe(expected);
});

test('smartQuotes: false leaves everything', () => {
  expect(withTypographicMarks(`"a" -- b...`, undefined)).toBe(`"a" -- b...`);
});

/** A text with all its marks as a typewriter has them. */
const plain = (text: string) =>
  text
    .replace(/[„“”«»]/g, '"')
    .replace(/[‚‘’]/g, "'")
    .replace(/…/g, '...')
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/[\s\u202f]/g, '');

test('no character is lost, and a second time changes nothing', () => {
  const piece = fc.constantFrom(
    'word',
    'Ära',
    "'",
    '"',
    '--',
    '---',
    '...',
    ' ',
    '?',
    '!',
    ':',
    ';',
    '(',
    ')',
    '«',
    '»',
    '12',
    '.',
    ',',
    'a@b.de',
    'https://a.b/c"d',
    '\u2028',
    '\ufffc',
  );
  const tag = fc.constantFrom('en', 'de', 'fr', 'es', 'de-CH', 'fr-CA');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), tag, (pieces, language) => {
      const text = pieces.join('');
      const once = withTypographicMarks(text, language);
      expect(plain(once).replace(/-+/g, '-')).toBe(plain(text).replace(/-+/g, '-'));
      const twice = withTypographicMarks(once, language);
      expect(plain(twice).replace(/-+/g, '-')).toBe(plain(once).replace(/-+/g, '-'));
    }),
  );
});
