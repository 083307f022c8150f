import { slugField } from '../fields/text-fields';

/** The lines of people.yaml, apart by their form. Lines are counted from 1. */
export interface SplitPeople {
  /** The entries that are a name and a slug, which is nearly all of them, with their lines. */
  plain: { name: string; slug: string; line: number }[];
  /** The other lines, for the YAML parser. Comments are left out. */
  rest: { text: string; lines: number[] };
}

/**
 * Separates the simple lines of people.yaml, as `paper publish` writes them. The file grows by the people of every
 * edition, and the YAML parser takes a hundred times as long for them, so it gets only what was written by hand.
 * No simple line is a part of another entry, because the further lines of an entry are indented.
 */
export function splitPeople(text: string): SplitPeople {
  const plain: SplitPeople['plain'] = [];
  const rest: { text: string; line: number }[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const [, name, slug] = plainLine.exec(written) ?? [];
    const isPlain = name !== undefined && !special.test(name) && isSlug(slug);
    if (isPlain) plain.push({ name, slug, line: index + 1 });
    else if (!/^(?:#.*|\s*)$/.test(written)) rest.push({ text: written, line: index + 1 });
  }
  const lines = rest.map(({ line }) => line);
  return { plain, rest: { text: rest.map((one) => one.text).join('\n'), lines } };
}

/** A name that begins with a letter and has no mark of YAML, and a slug that begins with a letter. */
const plainLine =
  /^(\p{L}[^\s#:,[\]{}"'\\\p{Cc}]*(?: [^\s#:,[\]{}"'\\\p{Cc}]+)*): ([a-z][a-z0-9-]*) *$/u;
/** Words that are no text in YAML. */
const special = /^(?:null|true|false)$/i;

function isSlug(text: string | undefined): text is string {
  return text !== undefined && !special.test(text) && slugField.safeParse(text).success;
}
