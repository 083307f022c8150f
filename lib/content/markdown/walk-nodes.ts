import type { Nodes } from 'mdast';

/**
 * Looks at a node and all nodes inside of it, parents first. It takes a fifth of the time of unist-util-visit, which can
 * also skip nodes and tell their parents.
 */
export function walkNodes(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) walkNodes(child, look);
}
