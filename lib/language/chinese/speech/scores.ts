import type { SpokenRule } from '../../speech/speech-rules';
import type { ChineseSpeechWords } from './speech-words';

/** A score looks like a time: the words around it tell. */
export function toScoreRules({ ratio, results }: ChineseSpeechWords): SpokenRule[] {
  const score = '(?<!\\d|\\d[:：∶])(\\d{1,3})\\s?[:：∶]\\s?(\\d{1,3})(?!\\d|[:：∶]\\d)';
  return [
    {
      pattern: new RegExp(
        `${score}(?=(?:[、，和及]?\\s?\\d{1,3}[:：]\\d{1,3})*[^。；，,]{0,8}(?:${results}))`,
        'gu',
      ),
      spoken: `$1${ratio}$2`,
    },
    {
      pattern: new RegExp(`(?<=(?:${results})[^。；，,]{0,8}|[局比]分[^。；]{0,24})${score}`, 'gu'),
      spoken: `$1${ratio}$2`,
    },
  ];
}

/** What is neither a score nor a time is a ratio or a scale. Engines leave the mark out, or say 冒号. */
export function toRatioRule({ ratio }: ChineseSpeechWords): SpokenRule {
  return { pattern: /(?<=\d)\s?[:：∶]\s?(?=\d)/gu, spoken: ratio };
}
