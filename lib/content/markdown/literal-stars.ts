/**
 * Leaves stars between figures as text: in 10*20*30 and 2m*3m they are signs of multiplication, which Markdown
 * would take for the marks of emphasis. Emphasis inside a word of letters (`foo*bar*baz`) is unchanged.
 */
import type { Code, Construct, Extension } from 'micromark-util-types';

const star = 42;

const literalStar: Construct = {
  name: 'literalStar',
  tokenize(effects, ok, nok) {
    const before = this.previous;
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return (after) => (isBetweenFigures(before, after) ? ok(after) : nok(after));
    };
  },
};

export const literalStars: Extension = { text: { [star]: literalStar } };

/** True between two ASCII letters or digits at least one of which is a digit. */
function isBetweenFigures(before: Code, after: Code): boolean {
  const pair = [before, after].map((code) => (code && code > 0 ? String.fromCharCode(code) : ''));
  return pair.every((one) => /[0-9a-z]/i.test(one)) && pair.some((one) => /[0-9]/.test(one));
}
