import type { Paper } from '@/lib/content/fields/schema';
import { homePath } from '@/lib/edition/addresses/paths';
import { Link } from '../reader/script/link';
import { Nameplate } from './nameplate';
import { SectionBar } from './section-bar';

/** The head of all views but front pages: the paper's name. */
export function Folio({ paper }: { paper: Paper }) {
  return (
    <header className="relative pt-4">
      <p className="folio-name pb-2 font-heavy text-2xl leading-tight tracking-[calc(0.06em*var(--name-tracking))] sm:text-3xl">
        <Link href={homePath} prefetch={false} className="hover:no-underline">
          <Nameplate paper={paper} />
        </Link>
      </p>
      <SectionBar paper={paper} />
    </header>
  );
}
