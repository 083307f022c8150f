/**
 * Reads the tags of Word and of other XML as HTML, which Markdown does not: `<o:p>`, `<st1:place w:st="on">`,
 * `<![if !supportLists]>` and `<?xml:namespace prefix = o />`. Text pasted from Word has them.
 */
import type { Construct, Extension, State } from 'micromark-util-types';

const lessThan = 60;
const greaterThan = 62;

/** In characters. No tag that Word writes is longer, and the limit bounds the look ahead. */
const longestTag = 1000;

/** A name with a prefix, but not an address such as `<mailto:name>`, and what may follow the name. */
const officeTag =
  /^<(?:\/?(?!(?:data|javascript|mailto|news|sip|sms|tel|urn):)[a-z][a-z\d]{0,9}:[a-z][\w.-]*(?:\s[^<>]*)?\/?|!\[(?:if|endif)\b[^<>]*\](?:--)?|\?xml\b[^<>]*)>$/i;

/** A look ahead over the characters up to the next `>`. */
const isOfficeTag: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let written = '';
    const gather: State = (code) => {
      if (code === null || written.length > longestTag || (code === lessThan && written !== '')) {
        effects.exit('data');
        return nok(code);
      }
      written += code < 0 ? ' ' : String.fromCodePoint(code);
      effects.consume(code);
      if (code !== greaterThan) return gather;
      effects.exit('data');
      return officeTag.test(written) ? ok : nok;
    };
    return (code) => {
      effects.enter('data');
      return gather(code);
    };
  },
};

const officeTagText: Construct = {
  name: 'officeTag',
  tokenize(effects, ok, nok) {
    let isInData = false;
    const leaveData = () => {
      if (isInData) effects.exit('htmlTextData');
      isInData = false;
    };
    const consume: State = (code) => {
      if (code !== null && code < -2) {
        leaveData();
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return consume;
      }
      if (!isInData) effects.enter('htmlTextData');
      isInData = true;
      effects.consume(code);
      return code === greaterThan ? end : consume;
    };
    const end: State = (code) => {
      leaveData();
      effects.exit('htmlText');
      return ok(code);
    };
    const begin: State = (code) => {
      effects.enter('htmlText');
      return consume(code);
    };
    return effects.check(isOfficeTag, begin, nok);
  },
};

export const officeTags: Extension = { text: { [lessThan]: officeTagText } };
