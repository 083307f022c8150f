import { toHref } from '@/lib/addresses/base-path';
import { cardPath, editionPath } from '@/lib/edition/addresses/paths';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { Message } from '../site/message';

export interface FrontPreviewProps {
  date: string;
  language: string;
  /** The headline of its lead; absent if the edition was not read yet. */
  lead?: string | undefined;
  /** How many pages it has; absent if that is not known yet. */
  pages?: number | undefined;
}

/**
 * The number of an edition's pages, and a picture of its front: shown beside the day that the reader points at or
 * reaches with the keyboard, and where nothing can be pointed with, by a tap on the number. The style sheet does the
 * first, the browser's popovers the second. The picture is only fetched when it is shown.
 */
export function FrontPreview({ date, language, lead, pages }: FrontPreviewProps) {
  const { inArchive } = languageOf(language).messages;
  const name = inArchive.frontOf(formatDay(date, language));
  const id = `front-${date}`;
  return (
    <>
      <button
        type="button"
        className="front-button"
        popoverTarget={id}
        // The keyboard reaches the day itself, which shows the same.
        tabIndex={-1}
        aria-label={[pages === undefined ? '' : inArchive.pageCount(pages), name].join(' ').trim()}
      >
        {pages === undefined ? (
          '…'
        ) : (
          <Message language={language} text={inArchive.pageCount(pages)} />
        )}
      </button>
      <div id={id} popover="auto" className="front-preview">
        {/** biome-ignore lint/performance/noImgElement: the server scales its pictures itself */}
        <img
          src={toHref(cardPath(editionPath(date), 'square'))}
          alt={name}
          width={previewSide}
          height={previewSide}
          loading="lazy"
        />
        {lead && <p className="font-hei">{lead}</p>}
      </div>
    </>
  );
}

/** In CSS pixels: headlines can be read, and it covers no more than the weeks around. */
const previewSide = 260;
