import type { Nodes } from 'mdast';

/** True for a link that is written as its address, with or without < and > around it. */
export function isAddress({ type, position }: Nodes, source: string): boolean {
  return type === 'link' && source.charAt(position?.start.offset ?? 0) !== '[';
}
