import type { Element, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { ComponentProps } from 'react';
import { joinClasses } from '../site/join-classes';

type TableProps = ComponentProps<'table'> & { node?: Element };

export interface ArticleTableProps extends TableProps {
  /** What a table is called, where no paragraph leads up to it. */
  label: string;
  leadIns: LeadIns;
}

/** By table, the paragraph that leads up to it, with an id to name the table by. */
export type LeadIns = ReadonlyMap<Element, { paragraph: Element; id: string }>;

/**
 * Finds the paragraphs that lead up to tables: those right before one that end with a colon.
 *
 * @param prefix what the ids begin with, where several texts are on one page
 */
export function findLeadIns({ children }: Root, prefix?: string): LeadIns {
  const found = new Map<Element, { paragraph: Element; id: string }>();
  for (const [index, node] of children.entries()) {
    const before = children[index - 1];
    if (node.type !== 'element' || node.tagName !== 'table') continue;
    if (before?.type !== 'element' || before.tagName !== 'p') continue;
    if (/[:：]\s*$/.test(toText(before)))
      found.set(node, { paragraph: before, id: joinId(prefix, `table-${found.size + 1}`) });
  }
  return found;
}

const joinId = (prefix: string | undefined, id: string): string =>
  prefix === undefined ? id : `${prefix}-${id}`;

/** A table with more columns is wide: its first column stays in sight, and on paper it is set in smaller type. */
const mostNarrow = 4;
/** With more columns than this it is set in the smallest type. */
const mostWide = 8;

/**
 * A wide table scrolls inside its own region, by keyboard too, so that the page never scrolls sideways. The style
 * sheet shades the edge beyond which it goes on.
 */
export function ArticleTable({ node, label, leadIns, ...rest }: ArticleTableProps) {
  const leadIn = node && leadIns.get(node);
  const name = leadIn ? { 'aria-labelledby': leadIn.id } : { 'aria-label': label };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={joinClasses('table-scroll', node && widthOf(node))} tabIndex={0} {...name}>
      <table {...rest} />
    </section>
  );
}

function widthOf(table: Element): 'wide' | 'widest' | undefined {
  const columns = Math.max(0, ...rowsIn(table).map((row) => elementsIn(row).length));
  if (columns <= mostNarrow) return undefined;
  return columns <= mostWide ? 'wide' : 'widest';
}

const rowsIn = (table: Element): Element[] => elementsIn(table).flatMap(elementsIn);

const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element');

export type CellProps = ComponentProps<'td'> & { node?: Element };

/** A cell with at most this many characters is not broken: a name, a sum. */
const mostOnOneLine = 5;

/** Chinese may break after each character; a cell of a squeezed table would be one character wide. */
export function Cell({ as: Name, node, ...rest }: CellProps & { as: 'td' | 'th' }) {
  const isLong = node !== undefined && toText(node).length > mostOnOneLine;
  const isHead = Name === 'th';
  const className = joinClasses(rest.className, isLong && 'long', isHead && 'font-hei');
  return <Name {...rest} {...(isHead && { scope: 'col' })} className={className} />;
}
