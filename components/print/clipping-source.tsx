import type { Paper } from '@/lib/content/schema';
import { formatDay, formatWeekday } from '@/lib/edition/dates';
import type { Edition, Page } from '@/lib/edition/edition';
import { wordsOf } from '@/lib/edition/words';
import { QrCode } from '../site/qr-code';

export interface ClippingSourceProps {
  paper: Paper;
  edition: Edition;
  /** Where the story stood. */
  page: Page | undefined;
  /** The story's whole address, where the paper says what it is called by. */
  address: string | undefined;
}

/** What a printed story says at its foot and a screen does not: where it stood and where it is found. */
export function ClippingSource(props: ClippingSourceProps) {
  const { address, paper } = props;
  return (
    <footer className="clipping-source">
      <p>
        {sourceLine(props)}
        {address && (
          <>
            <br />
            {address}
          </>
        )}
      </p>
      {address && <QrCode text={address} label={wordsOf(paper.language).webAddress} />}
    </footer>
  );
}

/** Paper, day, issue, page: what a clipping is cited by. */
export function sourceLine({ paper, edition, page }: Omit<ClippingSourceProps, 'address'>): string {
  const { language, name } = paper;
  const words = wordsOf(language);
  const parts = [
    name,
    `${formatDay(edition.date, language)} ${formatWeekday(edition.date, language)}`,
    edition.issue === undefined ? undefined : words.issue(edition.issue),
    page && `${words.page(page.number)} ${page.name}`.trim(),
  ];
  return parts.filter((part) => part !== undefined).join('　');
}
