import type { LinkProps } from 'next/link';
import { AheadLink as ClientLink } from '../../site/ahead-link.client';
import { inSameScript } from './reader-script';

/** A link that fetches its view ahead, in the script of the view that has it. */
export function AheadLink<T extends string>({ href, ...rest }: LinkProps<T>) {
  const address = typeof href === 'string' ? (inSameScript(href) as typeof href) : href;
  return <ClientLink {...rest} href={address} />;
}
