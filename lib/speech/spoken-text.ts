/**
 * Writes a sentence as a newsreader says it: the rules of its language, and for all languages addresses as their hosts,
 * and brackets as pauses.
 */
import { languageOf } from '@/lib/language/find-language';
import { regionalTag } from '@/lib/language/regional-tag';
import { firstRules, lastRules } from '@/lib/language/speech/shared-rules';
import type { SpokenRule } from '@/lib/language/speech/speech-rules';
import { speakByline } from './speak-byline';
import { toTextPieces } from './text-pieces';

/** @param tag the language of the sentence: BCP 47 */
export function toSpokenText(text: string, tag: string): string {
  const { speech, script } = languageOf(tag);
  const single = withSingleWhite(text);
  const credited = script === 'han' ? speakCredits(single) : single;
  const regional = regionalTag(tag);
  const rules = [...firstRules, ...speech.rules, ...lastRules];
  const spoken = toTextPieces(credited)
    .map((piece) => rules.reduce((written, rule) => applyRule(written, rule, regional), piece))
    .join('');
  return sayPauses(withoutBrackets(spoken), speech.pause);
}

/** One character of white space for several: the widest, which parts two phrases. */
function withSingleWhite(text: string): string {
  return text.replace(/\s{2,}/gu, (white) => /[\u3000\n\u2002-\u200a]/u.exec(white)?.[0] ?? ' ');
}

function applyRule(text: string, { pattern, spoken }: SpokenRule, tag: string): string {
  if (typeof spoken === 'string') return text.replace(pattern, spoken);
  return text.replace(pattern, (...found: unknown[]) => spoken(groupsIn(found), tag));
}

/** What a replacer is given: the match and its groups, then the offset and the whole text. */
function groupsIn(found: readonly unknown[]): (string | undefined)[] {
  const offset = found.findIndex((one) => typeof one === 'number');
  return found.slice(0, offset).map((one) => (typeof one === 'string' ? one : undefined));
}

/** A bracket in Chinese with white space or a stroke may be a byline: （记者 王译博 文/图）. */
function speakCredits(text: string): string {
  return text.replace(/(?<=[（(])[^（()）]{2,80}(?=[）)])/gu, (inside) =>
    /[\s/／]/u.test(inside) ? (speakByline(inside, { isCertain: false }) ?? inside) : inside,
  );
}

/** In place of brackets until it is known what is beside them: characters of no text. */
const opening = '\ue000';
const closing = '\ue001';

/** Engines rush through brackets. What is in them is parted from the sentence by pauses. */
function withoutBrackets(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ ?[（(［[【〔{｛] ?/gu, opening)
    .replace(/ ?[）)］\]】〕}｝]/gu, closing)
    .replace(/[\ue000\ue001]+(?=[\ue000\ue001])/gu, '');
}

/** Leaves no second mark where a pause meets one, no pause at the ends, and none between a word and its particle. */
function sayPauses(text: string, pause: string): string {
  return text
    .replace(/^[ \ue000\ue001]+/u, '')
    .replace(/ ?[\ue000\ue001]? ?$/u, '')
    .replace(/\ue001(?=[\p{Script=Hiragana}\p{Script=Hangul}])/gu, '')
    .replace(/[\ue000\ue001](?= ?[，、,.。！？!?；;：:…」』”’》〉])/gu, '')
    .replace(
      /(?<=[，、,。！？!?；;：:（“「『‘《〈—]) ?[\ue000\ue001]/gu,
      pause.endsWith(' ') ? ' ' : '',
    )
    .replace(/[\ue000\ue001] ?/gu, pause);
}
