/**
 * Leaves stars as text where they are no marks of emphasis, although Markdown would take them for such:
 * - a star between figures is a sign of multiplication, 10*20*30 and 2m*3m, and three are a mask, 138***5678;
 * - a run of four or more stars is a rating or a mask, 四星****酒店. Markdown would make strong emphasis in strong
 *   emphasis of it, which looks like strong emphasis alone.
 *
 * Emphasis inside a word of letters (`foo*bar*baz`) is unchanged.
 */
import type { Code, Construct, Extension, State } from 'micromark-util-types';

const star = 42;
/** Stars of a run that can be emphasis and strong emphasis at once. */
const longestMark = 3;

const literalStar: Construct = {
  name: 'literalStar',
  tokenize(effects, ok, nok) {
    const before = this.previous;
    let length = 0;
    const consume: State = (code) => {
      if (code === star) {
        length += 1;
        effects.consume(code);
        return consume;
      }
      effects.exit('data');
      // Two between figures remain, with a warning: 1.2**亿**3.4 is emphasis and 2**10 is a power.
      const isText = length > longestMark || (length !== 2 && isBetweenFigures(before, code));
      return isText ? ok(code) : nok(code);
    };
    return (code) => {
      effects.enter('data');
      return consume(code);
    };
  },
};

export const literalStars: Extension = { text: { [star]: literalStar } };

/** True between two ASCII letters or digits at least one of which is a digit. */
function isBetweenFigures(before: Code, after: Code): boolean {
  const pair = [before, after].map((code) => (code && code > 0 ? String.fromCharCode(code) : ''));
  return pair.every((one) => /[0-9a-z]/i.test(one)) && pair.some((one) => /[0-9]/.test(one));
}
