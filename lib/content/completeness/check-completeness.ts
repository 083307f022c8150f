/**
 * The law of characters: every visible character of an article's source is printed, or a diagnostic names it.
 * This last step of reading an article compares what its Markdown promises to print (list-claims.ts) with the text
 * of the body that resulted, node by node, and reports the first character of each node that is missing.
 */
import type { Element, Nodes, Root } from 'hast';
import type { SourceRange } from '../body/body-context';
import type { Finding, Report } from '../diagnostic';
import { placeAt } from '../source/parse-source';
import { findUnprinted } from './find-unprinted';
import type { Claim, LostKind } from './list-claims';

export interface Completeness {
  /** In the order of the source. */
  claims: readonly Claim[];
  /** The body, whose nodes still have their positions in the source. */
  body: Root;
  source: string;
  /** Offsets in the source of errors. */
  errors: ReadonlySet<number>;
  /** Ranges of the source that a diagnostic has already named as removed. */
  removed: readonly SourceRange[];
  report: Report;
}

/** The limit of these diagnostics for one article. */
const most = 20;

export function checkCompleteness({ claims, body, source, ...known }: Completeness): void {
  const printed = gatherPrinted(body, claims);
  const missing = claims.flatMap((claim) => {
    const index = findUnprinted(claim.text, claim.takenFor ? '' : (printed.get(claim) ?? ''));
    return index === undefined || isNamed(claim, known) ? [] : [{ claim, index }];
  });
  for (const { claim, index } of missing.slice(0, most)) {
    const quoted = claim.text.slice(index).trim();
    known.report(placeAt(source, claim.offsetOf(index)), {
      severity: 'warning',
      ...(claim.takenFor ? describeLost(claim.takenFor, quoted) : describeUnprinted(quoted)),
    });
  }
}

function describeUnprinted(quoted: string): Finding {
  const fix = 'write it as a line of plain text, with \\ before marks of Markdown';
  return { code: 'lost-text', message: `“${quoted}” is not printed`, fix };
}

function describeLost(takenFor: LostKind, quoted: string): Finding {
  switch (takenFor) {
    case 'definition': {
      const message = `“${quoted}” is read as the address of a link that is not in the text`;
      return {
        code: 'unused-definition',
        message,
        fix: `write \\${quoted} to print it, or remove it`,
      };
    }
    case 'code-language': {
      const message = `“${quoted}” after the marks of a code block is not printed`;
      return { code: 'code-language', message, fix: 'write it on the next line, or remove it' };
    }
    case 'link-title': {
      const message = `the title of a link is not printed: ${quoted}`;
      return { code: 'link-title', message, fix: 'write [text](address) only' };
    }
    case 'mark':
      return describeUnprinted(quoted);
    default:
      return takenFor satisfies never;
  }
}

function isNamed(
  { start, end, nodes }: Claim,
  { errors, removed }: Pick<Completeness, 'errors' | 'removed'>,
): boolean {
  return (
    nodes.some((offset) => errors.has(offset)) ||
    removed.some((range) => range.start <= start && end <= range.end)
  );
}

/** Gathers the text of the body for each claim in whose range of the source it was written. */
function gatherPrinted(body: Root, claims: readonly Claim[]): Map<Claim, string> {
  const printable = claims.filter(({ takenFor }) => takenFor === undefined);
  const printed = new Map<Claim, string>();
  const add = (text: string, offset: number | undefined) => {
    const claim = offset === undefined ? undefined : findClaim(printable, offset);
    if (claim) printed.set(claim, (printed.get(claim) ?? '') + text);
  };
  const walk = (node: Nodes, around: number | undefined): void => {
    const offset = node.position?.start.offset ?? around;
    if (node.type === 'text') add(node.value, offset);
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element' && node.tagName === 'img') add(String(node.properties.alt), offset);
    for (const child of node.children) walk(child, inherits(node) ? offset : undefined);
  };
  walk(body, undefined);
  return printed;
}

/** True for elements whose text has no position of its own, because it is made of the element's whole source. */
function inherits(node: Root | Element): boolean {
  return node.type === 'element' && wholes.has(node.tagName);
}

const wholes: ReadonlySet<string> = new Set(['pre', 'code', 'figure', 'figcaption', 'span']);

/** Returns the last claim that begins at or before an offset, if the offset is in it. */
function findClaim(claims: readonly Claim[], offset: number): Claim | undefined {
  let from = 0;
  let to = claims.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((claims[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  const claim = claims[from - 1];
  return claim && offset < claim.end ? claim : undefined;
}
