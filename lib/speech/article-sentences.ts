/**
 * Lists the sentences of a story in the order in which they are heard: what kind it is where its headings do not say
 * so, label, kicker, headline, deck, byline, body, corrections. Keywords and the time of the last change are for search,
 * and are not said.
 */
import type { Article } from '@/lib/content/article';
import { correctionHead } from '@/lib/edition/correction-head';
import { kindName } from '@/lib/edition/kind-name';
import { languageOf } from '@/lib/language/find-language';
import { languageOfText } from '@/lib/language/foreign-language';
import { toBodyBlocks } from './body-blocks';
import { speakByline } from './speak-byline';
import { splitSentences } from './split-sentences';
import type { SpokenBlock } from './spoken-block';
import type { SpokenSentence } from './spoken-sentence';
import { toSpokenText } from './spoken-text';

/** @param tag the paper's language: BCP 47 */
export function toSentences(article: Article, tag: string): SpokenSentence[] {
  return listBlocks(article, tag).flatMap((block) => toBlockSentences(block, tag));
}

function listBlocks(article: Article, tag: string): SpokenBlock[] {
  const { label, kicker, title, deck, byline } = article;
  const kind = kindName(article, tag);
  const said = byline && { text: byline.printed, ...sayByline(byline.printed, tag) };
  const body = toBodyBlocks(article.body, listenerWordsOf(tag));
  return [
    ...(kind === undefined ? [] : [{ before: kind }]),
    ...[label, kicker, title, deck].flatMap((text) => (text === undefined ? [] : [{ text }])),
    ...(said ? [said] : []),
    ...body,
    ...article.corrections.map(({ date, text }) => ({ text: correctionHead(date, tag) + text })),
  ];
}

function sayByline(printed: string, tag: string): { spoken?: string } {
  if (languageOf(tag).script !== 'han') return {};
  const spoken = speakByline(printed, { isCertain: true });
  return spoken === undefined ? {} : { spoken };
}

function listenerWordsOf(tag: string) {
  const { messages, speech, script } = languageOf(tag);
  const { picture, notes, table } = messages.listen.spoken;
  return {
    question: messages.question,
    picture,
    notes,
    table,
    cellPause: speech.pause,
    // A number follows its head at once: 面积3公顷.
    afterHead: (value: string) =>
      speech.pause.endsWith(' ') ? ' ' : /^\d/.test(value) ? '' : speech.pause,
    afterNumber: speech.afterNumber,
    hasHanCredits: script === 'han',
  };
}

function toBlockSentences(block: SpokenBlock, tag: string): SpokenSentence[] {
  const { text, before = '', spoken } = block;
  if (text === undefined) return before === '' ? [] : [{ spoken: before }];
  if (spoken !== undefined) return toSaid(text, before + toSpokenText(spoken, tag), tag);
  return splitSentences(text, tag).flatMap((sentence, index) => {
    const printed = sentence.trim();
    const language = languageOfSentence(printed, tag);
    const own = toSpokenText(printed, language);
    if (!/[\p{L}\p{N}]/u.test(own)) return [];
    const said = index === 0 ? before + own : own;
    return [{ ...withSpoken(printed, said), ...(language !== tag && { language }) }];
  });
}

const withSpoken = (text: string, spoken: string): SpokenSentence =>
  spoken === text ? { text } : { text, spoken };

/** A byline or a row is marked as a whole, and said in parts where it is long. */
function toSaid(text: string, spoken: string, tag: string): SpokenSentence[] {
  if (!/[\p{L}\p{N}]/u.test(spoken)) return [];
  const printed = text.trim();
  return splitSentences(spoken, tag).map((part) => withSpoken(printed, part.trim()));
}

/** Letters of a sentence in another language. Fewer are a name, which the voice of the paper pronounces as well. */
const fewestForeign = { han: 4, latin: 12 };

/** Only a whole sentence has a voice of its own: a voice that changes inside one is hard to follow. */
function languageOfSentence(printed: string, tag: string): string {
  const sentence = printed.replace(/https?:\/\/\S+|www\.\S+|\S+@\S+/gu, '');
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = sentence.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const isLong = han >= fewestForeign.han || latin >= fewestForeign.latin;
  return isLong ? languageOfText(sentence, tag) : tag;
}
