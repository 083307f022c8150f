/**
 * Reads bare addresses, `https://example.com` and `me@example.com`, as links. It replaces the autolinks of GFM,
 * which swallow the Chinese text behind an address with all its Markdown. Where an address ends, says
 * measure-address.ts.
 */
import type { Link, Root } from 'mdast';
import type { Construct, Extension, Previous, State } from 'micromark-util-types';
import { SKIP, visit } from 'unist-util-visit';
import { isAddress } from './is-address';
import {
  canContinueAddress,
  longestAddress,
  measureMailAddress,
  measureWebAddress,
} from './measure-address';

/** The token types of GFM, so that mdast-util-gfm makes links of them. */
interface AddressTokens {
  literalAutolinkHttp: 'literalAutolinkHttp';
  literalAutolinkWww: 'literalAutolinkWww';
  literalAutolinkEmail: 'literalAutolinkEmail';
}

declare module 'micromark-util-types' {
  interface TokenTypeMap extends AddressTokens {
    literalAutolink: 'literalAutolink';
  }
}

interface AddressKind {
  token: keyof AddressTokens;
  /** Characters that an address can begin with. */
  first: RegExp;
  /** True if the address that `text` begins, or can still begin, may go on with a character. */
  canContinue: (text: string, next: string) => boolean;
  measure: (text: string) => number;
  /** False if no address can follow this character. */
  canFollow: (previous: string) => boolean;
}

const kinds: readonly AddressKind[] = [
  {
    token: 'literalAutolinkEmail',
    first: /[\w+.-]/,
    canContinue: (text, next) => (next === '@' ? !text.includes('@') : /[\w+.-]/.test(next)),
    measure: measureMailAddress,
    canFollow: (previous) => !/[\w+./-]/.test(previous),
  },
  {
    token: 'literalAutolinkHttp',
    first: /[h]/i,
    canContinue: beginsWith(['http://', 'https://']),
    measure: measureWebAddress,
    canFollow: (previous) => !/[a-z]/i.test(previous),
  },
  {
    token: 'literalAutolinkWww',
    first: /[w]/i,
    canContinue: beginsWith(['www.']),
    measure: measureWebAddress,
    canFollow: (previous) => !/[\w./@-]/.test(previous),
  },
];

function beginsWith(starts: readonly string[]): AddressKind['canContinue'] {
  return (text, next) =>
    canContinueAddress(text, next) &&
    starts.some((start) =>
      text.length < start.length
        ? start.startsWith((text + next).toLowerCase())
        : text.slice(0, start.length).toLowerCase() === start,
    );
}

/** The extension for micromark. It disables the autolinks of GFM. */
export function bareAddresses(): Extension {
  const constructs = kinds.map((kind) => ({ kind, construct: toConstruct(kind) }));
  const text: Record<number, Construct[]> = {};
  for (let code = 0x21; code < 0x7f; code += 1) {
    const possible = constructs.filter(({ kind }) => kind.first.test(String.fromCharCode(code)));
    if (possible.length > 0) text[code] = possible.map(({ construct }) => construct);
  }
  return { text, disable: { null: ['emailAutolink', 'protocolAutolink', 'wwwAutolink'] } };
}

function toConstruct(kind: AddressKind): Construct {
  const { token, canFollow } = kind;
  /** Micromark checks this first, so that it does not try an address at each letter of a word. */
  const previous: Previous = (code) => code === null || canFollow(toCharacter(code));
  return {
    name: `bare-${token}`,
    previous,
    tokenize(effects, ok, nok) {
      let left = 0;
      const gathered = gatherRun(kind, (run) => {
        left = kind.measure(run);
        return left > 0;
      });
      const consume: State = (code) => {
        if (left > 0) {
          left -= 1;
          effects.consume(code);
          return consume;
        }
        effects.exit(token);
        effects.exit('literalAutolink');
        return ok(code);
      };
      const begin: State = (code) => {
        effects.enter('literalAutolink');
        effects.enter(token);
        return consume(code);
      };
      return previous.call(this, this.previous) ? effects.check(gathered, begin, nok) : nok;
    },
  };
}

/** A look ahead over the characters that can be an address. It succeeds if `accept` returns true for them. */
function gatherRun({ canContinue }: AddressKind, accept: (run: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let run = '';
      const gather: State = (code) => {
        const next = code === null ? '' : toCharacter(code);
        if (next !== '' && run.length < longestAddress && canContinue(run, next)) {
          run += next;
          effects.consume(code);
          return gather;
        }
        effects.exit('data');
        return accept(run) ? ok(code) : nok(code);
      };
      return (code) => {
        effects.enter('data');
        return gather(code);
      };
    },
  };
}

/** Micromark gives line ends and tabs as negative codes. */
function toCharacter(code: number): string {
  return code < 0 ? ' ' : String.fromCodePoint(code);
}

/** Removes the link from the password and host of an address that is no link: `ftp://name:password@example.com`. */
export function unlinkPasswords(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    if (index === undefined || !parent || before?.type !== 'text') return;
    if (!link.url.startsWith('mailto:') || !/:\/\/[^\s/]{0,100}:$/.test(before.value)) return;
    parent.children.splice(index, 1, ...link.children);
    return [SKIP, index];
  });
}

/**
 * Decodes the `&amp;` of bare addresses once, as they come from the source of a web page. In other links Markdown does it.
 *
 * @param source that of the tree
 */
export function decodeAmpersands(tree: Root, source: string): void {
  visit(tree, 'link', (link) => {
    if (!isAddress(link, source) || source.charAt(link.position?.start.offset ?? 0) === '<') return;
    link.url = link.url.replaceAll('&amp;', '&');
    visit(link, 'text', (text) => {
      text.value = text.value.replaceAll('&amp;', '&');
    });
  });
}

/** Replaces an address inside the text of a link by its text: `[https://a.com](https://b.com)`. */
export function unwrapInnerAddresses(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    visit(node, 'link', (inner: Link, index, parent) => {
      if (inner === node || index === undefined || !parent) return;
      parent.children.splice(index, 1, ...inner.children);
      return [SKIP, index];
    });
    return SKIP;
  });
}
