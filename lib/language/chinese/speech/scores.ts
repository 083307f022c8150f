import type { SpokenRule } from '../../speech/speech-rules';
import type { ChineseSpeechWords } from './speech-words';

/** Parts of a match, before its score. */
const parts =
  '第[一二三四五六七八九\\d][局盘盤节節]|[首末次][局盘盤节節]|[决決][胜勝](?:局|盘|盤)|上半[场場]|下半[场場]|半[场場]|[总總大]比分|加[时時]|点球|點球';

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
      // 第一局21:15
      pattern: new RegExp(
        `(?<=(?:${parts})(?:比分)?[以为為是:：]?\\s?)${score}(?!\\s?(?:[开開]|直播|[举舉]行))`,
        'gu',
      ),
      spoken: `$1${ratio}$2`,
    },
    {
      pattern: new RegExp(`(?<=(?:${results})[^。；，,]{0,8}|[局比]分[^。；]{0,24})${score}`, 'gu'),
      spoken: `$1${ratio}$2`,
    },
    // 13:11、11:9: one of them is no time, so that none is.
    {
      pattern: new RegExp(
        `${score}(?=(?:[、，和]\\s?\\d{1,2}[:：]\\d{1,2}){0,6}[、，和]\\s?\\d{1,2}[:：]\\d(?!\\d))`,
        'gu',
      ),
      spoken: `$1${ratio}$2`,
    },
    {
      pattern: new RegExp(`(?<=\\d${ratio}\\d{1,2}[、，和]\\s?)${score}`, 'gu'),
      spoken: `$1${ratio}$2`,
    },
    // 2-1战胜: the hyphen is read as 减.
    {
      pattern: new RegExp(
        `(?<![\\d.:-])(\\d{1,3})[-–](\\d{1,3})(?![\\d.:-])(?=\\p{Script=Han}?(?:${results}))|(?<=(?:${results})\\p{Script=Han}?)(\\d{1,3})[-–](\\d{1,3})(?![\\d.:-])`,
        'gu',
      ),
      spoken: ([, first, second, third, fourth]) => `${first ?? third}${ratio}${second ?? fourth}`,
    },
  ];
}

/** What is neither a score nor a time is a ratio or a scale. Engines leave the mark out, or say 冒号. */
export function toRatioRule({ ratio }: ChineseSpeechWords): SpokenRule {
  return { pattern: /(?<=(?<![A-Za-z\d])\d{1,9})\s?[:：∶]\s?(?=\d)/gu, spoken: ratio };
}
