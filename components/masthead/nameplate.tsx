import { toHref } from '@/lib/addresses/base-path';
import type { Paper } from '@/lib/content/fields/schema';
import { logoPath } from '@/lib/edition/addresses/paths';

/** The name of the paper, or its logo, whose accessible name is the paper's. */
export function Nameplate({ paper: { name, logo } }: { paper: Pick<Paper, 'name' | 'logo'> }) {
  if (!logo) return name;
  return (
    // biome-ignore lint/performance/noImgElement: served as it is, with its size
    <img
      src={toHref(logoPath(logo.name))}
      alt={name}
      width={logo.width}
      height={logo.height}
      className="logo"
    />
  );
}
