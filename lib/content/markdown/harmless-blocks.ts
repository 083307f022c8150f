/**
 * Accepts blocks of Markdown only where they swallow no text:
 * - a definition, `[label]: address`, only if its address can be one. `[编者按]:春节将至` is a paragraph.
 * - a block of HTML only if it is a comment, script or style that is closed. One that is not would reach to the end
 *   of the file. All other HTML is read as tags in a paragraph, so that Markdown between the tags is read too.
 */
import { definition, htmlFlow } from 'micromark-core-commonmark';
import type { Construct, Extension, Tokenizer } from 'micromark-util-types';

/** @param text the whole text that will be parsed; it is needed to look ahead */
export function harmlessBlocks(text: string): Extension {
  const blocks = new HtmlBlocks(text);
  return {
    contentInitial: {
      91: guard('harmlessDefinition', definition, (offset) => isDefinition(text, offset)),
    },
    flow: { 60: guard('harmlessHtml', htmlFlow, (offset) => blocks.isClosed(offset)) },
    text: { 60: openComment(text) },
    disable: { null: ['definition', 'htmlFlow'] },
  };
}

/** Reads the `<` of a comment that its paragraph does not close as text, so that many of them take linear time. */
function openComment(text: string): Construct {
  let end = -1;
  let blank = -1;
  /** Offsets are looked up in order, so each part of the text is searched once. */
  const find = (known: number, mark: string, offset: number) =>
    known >= offset ? known : (text.indexOf(mark, offset) + 1 || text.length + 1) - 1;
  const isOpen = (offset: number) => {
    if (!text.startsWith('<!--', offset)) return false;
    end = find(end, '-->', offset);
    blank = find(blank, '\n\n', offset);
    return end > blank || end >= text.length;
  };
  return {
    name: 'openComment',
    tokenize(effects, ok, nok) {
      if (!isOpen(this.now().offset)) return nok;
      return (code) => {
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return ok;
      };
    },
  };
}

function guard(
  name: string,
  construct: Construct,
  accepts: (offset: number) => boolean,
): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return accepts(this.now().offset) ? construct.tokenize.call(this, effects, ok, nok) : nok;
  };
  return { ...construct, name, tokenize };
}

/** A label, a colon and an address up to the next space, which may be on the next line. */
const definitionHead = /\[(?:[^[\]\\]|\\.){1,999}\]:\s{0,99}(\S{1,2000})/sy;

function isDefinition(text: string, offset: number): boolean {
  definitionHead.lastIndex = offset;
  const [, address = ''] = definitionHead.exec(text) ?? [];
  return (
    address.startsWith('<') || /^[\x21-\x7E]+$/.test(address) || /^(?:[a-z]+:|\/|\.)/i.test(address)
  );
}

/** A comment and the rest of the line on which it ends. */
const commentLine = /^<!--([\s\S]*?)-->([^\n]*)/;

/** Finds closed comments, scripts and styles, each end once, so that many openings take no quadratic time. */
class HtmlBlocks {
  readonly #text: string;
  readonly #lastEnds = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  isClosed(offset: number): boolean {
    const opening = /^<(?:!--|(?:script|style)(?=[\s>]))/i.exec(
      this.#text.slice(offset, offset + 8),
    );
    if (!opening) return false;
    const [start] = opening;
    if (start === '<!--' && this.#isBesideText(offset)) return false;
    const end = start === '<!--' ? '-->' : `</${start.slice(1).toLowerCase()}`;
    return offset + start.length <= this.#lastEnd(end);
  }

  /** True for a comment of one paragraph with text behind it, in which Markdown is read only if it is no block. */
  #isBesideText(offset: number): boolean {
    const [, inside = '\n\n', rest = ''] =
      commentLine.exec(this.#text.slice(offset, offset + 4000)) ?? [];
    return rest.trim() !== '' && !/\n[ \t]*\n/.test(inside);
  }

  #lastEnd(end: string): number {
    const known = this.#lastEnds.get(end) ?? this.#text.toLowerCase().lastIndexOf(end);
    this.#lastEnds.set(end, known);
    return known;
  }
}
