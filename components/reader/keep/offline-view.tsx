import { languageOf } from '@/lib/language/find-language';
import { dateLetters } from '@/lib/offline/date-letters';
import { Folio } from '../../masthead/folio';
import { Message, messageAttributes, paperAttributes } from '../../site/message';
import { SiteFrame, type SitePaper } from '../../site/site-frame';
import { KeptList } from './kept-list.client';

/** The list of editions on the device. A device has a copy of this view, which is shown where a page is missing. */
export function OfflineView({ paper }: { paper: SitePaper }) {
  const { language } = paper;
  const { keep } = languageOf(language).messages;
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">
        <Message language={language} text={keep.keptEditions} />
      </h1>
      <p className="mt-3 text-(color:--color-soft)">
        <Message language={language} text={keep.keptLine} />
      </p>
      <div className="kept">
        <KeptList
          language={language}
          attributes={messageAttributes(language)}
          paperAttributes={paperAttributes(language)}
          letters={dateLetters(language)}
          messages={{
            noneKept: keep.noneKept,
            unsupported: keep.unsupported,
            total: keep.total,
            remove: keep.remove,
            removeAll: keep.removeAll,
            removed: keep.removed,
            checkedAt: keep.checkedAt,
            incomplete: keep.incomplete,
            keptEditions: keep.keptEditions,
            notKept: keep.notKept,
            tryAgain: keep.tryAgain,
          }}
        />
      </div>
    </SiteFrame>
  );
}
