/**
 * Parses bylines in scripts with word spaces: `By Jane Doe and John Smith`, `Words by …; photographs by …`, `Jane Doe
 * reports`, `Reuters`. A phrase starts a list of names and gives their role.
 */
import type { Credit } from '@/lib/language/byline-vocabulary';
import type { BylinePatterns } from './byline-patterns';
import { creditsOfWorks } from './credits-of-works';
import { judgeName } from './judge-name';
import type { LatinPatterns } from './latin-patterns';
import { parseNameList } from './parse-name-list';
import type { LinePart, ParsedLine } from './parsed-line';

export function parsePhrasedLine(line: string, patterns: BylinePatterns): ParsedLine {
  const openings = [...line.matchAll(patterns.latin.opening)].filter(([opening]) =>
    isOpening(opening, patterns.latin),
  );
  const lists =
    (openings.length === 0 ? splitAtBareWorks(line, patterns) : undefined) ??
    splitAt(openings, line, patterns.latin);
  const parts: LinePart[] = [];
  const unknown: string[] = [];
  for (const [index, { opening, text, credits }] of lists.entries()) {
    const work = isPlain(opening, patterns.latin)
      ? findUnknownWork(lists[index - 1], patterns)
      : '';
    if (work) unknown.push(work);
    const list = parseNameList(text, work ? ['none'] : credits, patterns);
    parts.push({ text: opening }, ...list.parts);
    unknown.push(...list.unknown);
  }
  return { parts, unknown, runsIn: false };
}

/** A colon or stroke also follows other words: `Campus: …`, `… and/or …`. */
function isOpening(opening: string, latin: LatinPatterns): boolean {
  const isMarked = /[:|=/–—-]\s*$/u.test(opening) && !latin.byWord.test(opening);
  const isPhrase = latin.phrases.some(([pattern]) => pattern.test(opening));
  return (
    !isMarked || isPhrase || creditsOfWorks(opening.replace(latin.byEnd, ''), latin).length > 0
  );
}

/** Whether an opening is only `by`, without a word for the work. */
function isPlain(opening: string, { by, byEnd }: LatinPatterns): boolean {
  return by.test(opening) && opening.replace(byEnd, '').replace(by, '').trim() === '';
}

/** Returns the words directly before `by` that say in a way not known here what the people did: `Knitted by`. */
function findUnknownWork(before: NameList | undefined, { latin }: BylinePatterns): string {
  const text = before?.text.trimEnd() ?? '';
  const words = text.split(latin.between).at(-1) ?? '';
  // Special to the Bee by Jane Doe.
  return latin.desk.test(words) || latin.agency.test(words) ? '' : words;
}

interface NameList {
  /** The words before the names. */
  opening: string;
  text: string;
  /** Empty if no words say what the people did. */
  credits: readonly Credit[];
}

function splitAt(openings: RegExpExecArray[], line: string, latin: LatinPatterns): NameList[] {
  const lists = openings.map(({ 0: opening, index }, at) => ({
    opening,
    text: line.slice(index + opening.length, openings[at + 1]?.index),
    credits: creditsOf(opening, latin),
  }));
  return [{ opening: '', text: line.slice(0, openings[0]?.index), credits: [] }, ...lists];
}

function creditsOf(opening: string, latin: LatinPatterns): Credit[] {
  const phrase = latin.phrases.find(([pattern]) => pattern.test(opening));
  if (phrase) return [phrase[1]];
  const known = creditsOfWorks(opening.replace(latin.byEnd, ''), latin);
  return known.length > 0 ? known : ['writer'];
}

/** Splits `Words Jane Doe Photos John Roe`, where there is a certain name after each word and nothing else. */
function splitAtBareWorks(line: string, patterns: BylinePatterns): NameList[] | undefined {
  const [before = '', ...rest] = line.split(patterns.latin.bareWork);
  if (before.trim() !== '' || rest.length === 0) return undefined;
  const lists: NameList[] = [{ opening: before, text: '', credits: [] }];
  for (let index = 0; index < rest.length; index += 2) {
    const [work = '', text = ''] = rest.slice(index, index + 2);
    if (judgeName(text.trim(), patterns) !== 'certain') return undefined;
    lists.push({ opening: work, text, credits: creditsOf(work, patterns.latin) });
  }
  return lists;
}
