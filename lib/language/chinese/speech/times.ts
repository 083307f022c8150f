import type { SpokenRule } from '../../speech/speech-rules';
import type { ChineseSpeechWords } from './speech-words';

/** Times that no score looks like, whatever is said of results around them. */
export function toCertainTimeRules(words: ChineseSpeechWords): SpokenRule[] {
  const { oClock, draw, timesOfDay } = words;
  const toTimeRule = (before: string, minutes: string, after: string): SpokenRule => ({
    pattern: new RegExp(
      `${before}(?<![\\d.A-Za-z]|\\d[:：])([01]?\\d|2[0-4])[:：](${minutes})(?![\\d:：])${after}`,
      'gu',
    ),
    spoken: ([, hour, minute]) => sayTime({ hour, minute }, oClock),
  });
  return [
    // No score ends in 00 or, unless it is said to be one, in 05.
    toTimeRule('', '00', ''),
    toTimeRule('(?<![局比]分[^。；]{0,24}|[局以]\\s?)', '0[1-9]', ''),
    toTimeRule(`(?<=(?:${timesOfDay})\\s?)`, '30', ''),
    // The two parts of a draw are the same, and no hour is over 24: 19:30战平.
    toTimeRule('', '2[5-9]|[3-5]\\d', `(?=[^\\d。；，,]{0,3}(?:${draw}))`),
  ];
}

/** All times that are left once scores are written as such. */
export function toTimeRules({ oClock }: ChineseSpeechWords): SpokenRule[] {
  return [
    {
      pattern:
        /(?<![\d.A-Za-z]|\d[:：])([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：])/gu,
      spoken: ([, hour, minute, second]) => sayTime({ hour, minute, second }, oClock),
    },
  ];
}

interface WrittenTime {
  hour: string | undefined;
  minute: string | undefined;
  second?: string | undefined;
}

/** 17:05 is 17点零5分, and 8:00 is 8点. */
function sayTime({ hour, minute = '', second }: WrittenTime, oClock: string): string {
  const minutes =
    second === undefined && minute === '00' ? '' : `${minute.replace(/^0(?=[1-9])/, '零')}分`;
  return `${Number(hour)}${oClock}${minutes}${second === undefined ? '' : `${Number(second)}秒`}`;
}
