import type { Metadata, Route } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { PrintView } from '@/components/print/print-view';
import { inSameScript } from '@/components/reader/script/reader-script';
import { editionPath, printPath } from '@/lib/edition/addresses/paths';
import { isPlanned } from '@/lib/edition/edition';
import {
  type PrintOptions,
  parsePrintOptions,
  toPrintSegments,
} from '@/lib/edition/print/print-options';
import { formatDay } from '@/lib/language/dates';
import { digestPages } from '@/lib/print/digest-pages';
import { composeSheets } from '../../../compose-sheets';
import { getBriefEdition, getEdition, getEditionOn, getPaper, listProofNotes } from '../../../data';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/[date]/print/[[...options]]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { date } = await params;
  const [{ name, language }, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) return {};
  return {
    title: { absolute: `${name} ${formatDay(date, language)}` },
    // Search engines shall find the pages themselves.
    robots: { index: false },
    alternates: { canonical: editionPath(date) },
  };
}

export default async function PrintPage({ params }: Props) {
  const { date, options: segments } = await params;
  const options = parsePrintOptions(segments);
  redirectToCanonical(date, segments, options);
  const [paper, edition] = await Promise.all([
    getPaper(),
    options && (options.brief ? getBriefEdition(date) : getEditionOn(date, options.size)),
  ]);
  const pages = edition?.pages
    .filter(isPlanned)
    .filter(({ number }) => number === (options?.page ?? number));
  if (!edition || !pages || pages.length === 0) notFound();
  const notes = options?.proof ? await listProofNotes(date, options.size) : undefined;
  if (options?.proof && !notes) notFound();
  const printed = { paper, edition, pages };
  const marks = options?.marks === true;
  return (
    <PrintView
      {...{ paper, edition, marks, notes }}
      digest={digestPages(printed)}
      sheets={await composeSheets(edition, pages, { marks })}
    />
  );
}

/** Each view has one address: sides of a sheet are rounded, and its name is written if it has one. */
function redirectToCanonical(
  date: string,
  segments: readonly string[] = [],
  options: PrintOptions | undefined,
): void {
  const canonical = options && toPrintSegments(options);
  // typedRoutes does not know which segments are options.
  if (options && canonical !== segments.join('/')) {
    permanentRedirect(
      inSameScript([printPath(date), canonical].filter(Boolean).join('/')) as Route,
    );
  }
}
