import type { ReactNode } from 'react';

export interface ReaderToolsProps {
  /** The tools, in the order in which they stand. */
  children: ReactNode;
}

/** The row of tools for a reader's comfort above a story or a sheet; paper does not show it. */
export function ReaderTools({ children }: ReaderToolsProps) {
  return <div className="reader-tools font-hei">{children}</div>;
}
