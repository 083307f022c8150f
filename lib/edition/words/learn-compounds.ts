import { type Span, spansOf } from './cuts';

/**
 * Learns from an article which neighbouring words of its headings belong together, because its text has them
 * together again and again: 加沙|地带, 死亡|人数, 巴|以. Dictionaries do not have the names and terms of the day.
 *
 * @param heading a heading as the dictionary cuts it
 * @param text the text of the article
 * @returns the compounds, of two words or more
 */
export function learnCompounds(heading: readonly string[], text: string): string[] {
  const spans = spansOf(heading);
  const pairs = heading
    .slice(0, -1)
    .map((word, index) => ({ index, times: timesTogether(word, heading[index + 1] ?? '', text) }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  const compounds: Span[] = [];
  for (const { index } of pairs) {
    const from = spans[index]?.from ?? 0;
    const to = spans[index + 1]?.to ?? 0;
    const touching = compounds.filter((other) => other.to > from && other.from < to);
    const joined = {
      from: Math.min(from, ...touching.map((other) => other.from)),
      to: Math.max(to, ...touching.map((other) => other.to)),
    };
    if (joined.to - joined.from > longest) continue;
    for (const other of touching) compounds.splice(compounds.indexOf(other), 1);
    compounds.push(joined);
  }
  const whole = heading.join('');
  return compounds.map(({ from, to }) => whole.slice(from, to));
}

/** More characters than these are a phrase, which may be broken. */
const longest = 5;
/** Once is chance, or the headline repeated in the first sentence. */
const fewestTimes = 2;
/** Share of the rarer word's occurrences that are beside the other one. */
const leastShare = 0.6;

/** Returns how often a text has two words together; 0 unless they belong together. */
function timesTogether(first: string, second: string, text: string): number {
  if (!word.test(first) || !word.test(second)) return 0;
  const together = countOf(first + second, text);
  if (together < fewestTimes) return 0;
  const rarer = Math.min(countOf(first, text), countOf(second, text));
  return together >= leastShare * rarer ? together : 0;
}

/** A word in Chinese characters, but not one of grammar, which is beside many others. */
const word =
  /^(?![的了着過过和与與在是将將为為被对對向从從等也就并並及或已不将這这]$)\p{Script=Han}+$/u;

function countOf(part: string, text: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) times += 1;
  return times;
}
