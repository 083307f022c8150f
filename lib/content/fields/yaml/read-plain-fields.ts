/**
 * Reads fields that are written in the simplest form of YAML, as most are: a name, a colon and a text, a number or a
 * list of texts on each line. Everything else is left to the YAML parser, which takes ten times as long: quotes with
 * escapes, comments, texts of several lines, words and numbers that YAML reads in another way than it shows them.
 */
import { cleanCharacters } from '../../source/clean-characters';

/** Returns the fields by name, as a YAML parser has them; undefined if a line has another form. */
export function readPlainFields(text: string): Record<string, unknown> | undefined {
  if (text.length > longest) return undefined;
  const fields = new Map<string, unknown>();
  for (const line of text.split('\n')) {
    const [, name, written] = /^([A-Za-z]+): (\S(?:.*\S)?)$/.exec(line) ?? [];
    if (name === undefined || written === undefined) return undefined;
    const value = readValue(written);
    if (value === undefined || fields.has(name) || special.test(name)) return undefined;
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

/** In characters. Fields that are longer may be more than our limits allow. */
const longest = 4000;

/** Words that are no text in YAML. */
const special = /^(?:null|true|false)$/i;
/**
 * Text that begins with a letter, one of the marks of headlines, or a number before a Chinese character, which is none in
 * YAML: 5大企业; and has no mark of YAML.
 */
const plain =
  /^(?:[\p{L}“‘「『《〈【（]|\d+\p{Script=Han})(?:[^\s#:[\]{},\\\p{Cc}]|[ \u3000](?! )|:(?=[^\s]))*$/u;
/** The same with commas, which part only the texts of a list. */
const plainLine = new RegExp(plain.source.replace('{},', '{}'), 'u');
const quoted = /^"([^"\\\s\p{Cc}](?:[^"\\\p{Cc}]*[^"\\\s\p{Cc}])?)"$/u;
const number = /^(?:0|[1-9]\d{0,5})$/;

function readValue(written: string): string | number | string[] | undefined {
  if (number.test(written)) return Number(written);
  const [, inQuotes] = quoted.exec(written) ?? [];
  if (inQuotes !== undefined) return isClean(inQuotes) ? inQuotes : undefined;
  if (written.startsWith('[') && written.endsWith(']')) return readList(written.slice(1, -1));
  return isText(written, plainLine) ? written : undefined;
}

function readList(written: string): string[] | undefined {
  const texts = written.split(', ');
  return texts.every((one) => isText(one, plain)) ? texts : undefined;
}

function isText(written: string, pattern: RegExp): boolean {
  return pattern.test(written) && !special.test(written) && isClean(written);
}

/** False if the text has characters that are reported, or replaced by others. */
function isClean(text: string): boolean {
  return (
    !/[\p{Surrogate}\u2028\u2029\uFEFF\x85]/u.test(text) && cleanCharacters(text).text === text
  );
}
