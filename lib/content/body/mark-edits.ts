/**
 * Finds the marks of a typewriter in a text and what replaces them. `retext-smartypants` decides which quote opens,
 * which closes, and what a row of dots or hyphens is. It knows no apostrophes, so these steps are ours:
 *
 * - A quote between two letters is an apostrophe, and so is a single one without a partner (rock 'n' roll, the '80s).
 * - White decides where there is some: a quote after a space and before a letter opens, whatever follows.
 * - A double quote after a digit that closes nothing is left: it means inches or seconds.
 * - Addresses, options of commands (--help), rows of more than four dots and quotes typed twice ('') are left.
 */
import retextSmartypants from 'retext-smartypants';
import type { QuotePair, TypographicMarks } from '@/lib/language/typographic-marks';
import type { Edit } from './flat-text';
import { findSpaceEdits } from './mark-spaces';
import { tokenise, toSentence } from './mark-tokens';

const decide = retextSmartypants({ dashes: 'oldschool', ellipses: 'unspaced', backticks: false });

/** The marks of a typewriter, without which only white can be edited. */
const ofTypewriter = /["']|--|\.{3}/;

/** Edits are in the order of the text and do not overlap. */
export function findMarkEdits(text: string, marks: TypographicMarks): Edit[] {
  if (marks.spacedMarks.length === 0 && !ofTypewriter.test(text)) return [];
  const tokens = tokenise(text);
  const sentence = toSentence(tokens);
  // An apostrophe inside a word needs no decision, and a walk over all words takes as long as finding them.
  const isUndecided = tokens.some(({ kind, value }) => kind === 'mark' && ofTypewriter.test(value));
  if (isUndecided) decide(sentence.root);
  const edits: Edit[] = [];
  const quotes: Quote[] = [];
  for (const [index, { from, value, kind }] of tokens.entries()) {
    const decided = sentence.readToken(index);
    const to = from + value.length;
    if (kind === 'word') edits.push(...findApostrophes(value, from));
    if (kind !== 'mark') continue;
    if (value === '"' || value === "'")
      quotes.push({ from, value, isOpening: /[“‘]/.test(decided) });
    else if (value === '--' && isTight(text, from))
      edits.push({ from, to, insert: marks.tightDash });
    else if (decided !== value) edits.push({ from, to, insert: decided });
  }
  edits.push(...pairQuotes(quotes, text, marks), ...findSpaceEdits(text, tokens, marks));
  return dropOverlaps(edits.sort((a, b) => a.from - b.from));
}

/**
 * Between letters, with no space at either side; or around an insertion with a space outside only, as in Spanish:
 * la alcaldesa --una mujer-- habló.
 */
function isTight(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 2), from);
  const after = text.slice(from + 2, from + 4);
  const opens = /(?:^|\s)$/u.test(before) && /^[\p{L}¡¿]/u.test(after);
  const closes = /[\p{L}.!?…)]$/u.test(before) && /^(?:$|[\s.,;:!?)])/u.test(after);
  return opens || closes || (/\p{L}$/u.test(before) && /^\p{L}/u.test(after));
}

const apostrophe = '’';

function findApostrophes(word: string, from: number): Edit[] {
  return [...word.matchAll(/'/g)].map(({ index }) => {
    return { from: from + index, to: from + index + 1, insert: apostrophe };
  });
}

const isDigit = (unit: string): boolean => /\d/.test(unit);

interface Quote {
  from: number;
  value: string;
  isOpening: boolean;
}

/** Words that begin with an apostrophe, after it: 'tis, rock 'n' roll, the '80s. */
const clipped = /^(?:\d\d(?!\d)|(?:tis|twas|em|cause|til|n|round|nen?|nem|ner|s|ne)(?!\p{L}))/iu;

/** A decade is no quotation even inside one: the '80s. */
const decade = /^\d\ds(?!\p{L})/u;

/** Returns the edits of all quotes: each pair has the marks of the language, and what is left are apostrophes. */
function pairQuotes(quotes: Quote[], text: string, marks: TypographicMarks): Edit[] {
  const open: Record<string, Quote[]> = { '"': [], "'": [] };
  const edits = new Map<Quote, Edit>();
  const set = (quote: Quote, insert: string) => {
    edits.set(quote, withWhite({ from: quote.from, to: quote.from + 1, insert }, text));
  };
  for (const quote of quotes) {
    const { value, from } = quote;
    const waiting = open[value] ?? [];
    const isDouble = value === '"';
    const pair: QuotePair = isDouble ? marks.double : marks.single;
    if (!isDouble && isDigit(text.charAt(from - 1)) && /^\d/.test(text.slice(from + 1))) continue;
    const after = text.slice(from + 1);
    const isClipped = !isDouble && (decade.test(after) || (clipped.test(after) && !waiting.length));
    if (isClipped) set(quote, apostrophe);
    else if (isOpening(quote, text, waiting.length > 0)) {
      waiting.push(quote);
      // Without a partner it opens a quotation of several paragraphs, unless it is single.
      set(quote, isDouble ? pair[0] : apostrophe);
    } else {
      const partner = waiting.pop();
      if (partner) set(partner, pair[0]);
      if (partner || (isDouble && !isDigit(text.charAt(from - 1)))) set(quote, pair[1]);
      else if (!isDouble && !isDigit(text.charAt(from - 1))) set(quote, apostrophe);
    }
  }
  return [...edits.values()];
}

/** Marks with white of their own replace the white that is written inside them. */
function withWhite({ from, to, insert }: Edit, text: string): Edit {
  const isBefore = /^\s/.test(insert) && /[ \u00A0]/.test(text.charAt(from - 1));
  const isAfter = /\s$/.test(insert) && /[ \u00A0]/.test(text.charAt(to));
  return { from: isBefore ? from - 1 : from, to: isAfter ? to + 1 : to, insert };
}

/** White and brackets at one side decide; with white at both sides, or at none, the library and the order do. */
function isOpening({ from, isOpening: decided }: Quote, text: string, isInside: boolean): boolean {
  const before = text.charAt(from - 1);
  const after = text.slice(from + 1);
  const followsWhite = /(?:^|[\s([{«„“‚‘—–/-])$/u.test(before);
  const precedesWhite = /^(?:$|[\s)\]}»,.;:!?…—–-])/u.test(after);
  if (followsWhite && !precedesWhite) return true;
  if (precedesWhite && !followsWhite) return false;
  const isOpenEnded = followsWhite && /^(?:\.{3}|…|[—–-])/u.test(after);
  if (isOpenEnded && !isInside) return true;
  if (/\s$|^$/.test(before) && /^\s|^$/.test(after)) return !isInside;
  return decided && !isInside;
}

function dropOverlaps(edits: Edit[]): Edit[] {
  let end = 0;
  return edits.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
