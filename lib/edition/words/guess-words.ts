import { type Span, spansOf } from './cuts';

/** A text cut into words, some of which are guesses. */
export interface Guessed {
  words: string[];
  /** Stretches of single characters of which some were guessed to be words: there may be other words in them. */
  doubtful: Span[];
}

/**
 * Joins single characters that a dictionary's model takes for words that the dictionary lacks: 规|上 and 惠|企. The
 * model guesses badly where several single words follow each other (执|飞|跨|省), so those are doubtful as a whole.
 *
 * @param known the text cut into words of the dictionary
 * @param modelled the same text cut with the model; it has all cuts but those inside guessed words
 */
export function guessWords(known: readonly string[], modelled: readonly string[]): Guessed {
  const knownCuts = new Set(spansOf(known).map(({ from }) => from));
  const words: string[] = [];
  const doubtful: Span[] = [];
  let run: (Span & { isGuessed: boolean }) | undefined;
  const endRun = () => {
    if (run?.isGuessed) doubtful.push({ from: run.from, to: run.to });
    run = undefined;
  };
  for (const [index, span] of spansOf(modelled).entries()) {
    const word = modelled[index] ?? '';
    const isGuess = hasCutInside(knownCuts, span);
    if (isGuess && neverEndsWord.test(word)) {
      endRun();
      words.push(...word);
    } else {
      words.push(word);
      if (isGuess || (loneHan.test(word) && !grammar.has(word))) {
        run ??= { ...span, isGuessed: false };
        run.to = span.to;
        run.isGuessed ||= isGuess;
      } else endRun();
    }
  }
  endRun();
  return { words, doubtful };
}

/** A word of one Han character. A mark or a space, which is one character too, parts words. */
const loneHan = /^\p{Script=Han}$/u;

/** Prefixes: 原副主席 is no 原副. */
const neverEndsWord = /[副非超亚]$/u;

/** Words of one character that are no parts of others. */
const grammar = new Set('的了在和与及或对向从到将被把按为以至就已不再由于等之而也都又还是');

function hasCutInside(cuts: ReadonlySet<number>, { from, to }: Span): boolean {
  for (let offset = from + 1; offset < to; offset += 1) if (cuts.has(offset)) return true;
  return false;
}
