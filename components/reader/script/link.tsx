import NextLink, { type LinkProps } from 'next/link';
import { inSameScript } from './reader-script';

/** A link to a view of the paper, in the script of the view that has it. */
export function Link<T extends string>({ href, ...rest }: LinkProps<T>) {
  // Next knows the types of paths, and an address keeps its path.
  const address = typeof href === 'string' ? (inSameScript(href) as typeof href) : href;
  return <NextLink {...rest} href={address} />;
}
