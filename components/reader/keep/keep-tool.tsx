import type { Edition } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import { isOfflineOn } from '@/lib/offline/is-offline-on';
import { readerScript } from '@/lib/store/reader-script';
import { messageAttributes } from '../../site/message';
import { KeepEdition } from './keep-edition.client';

export interface KeepToolProps {
  edition: Pick<Edition, 'date' | 'status'>;
  /** Of the paper: BCP 47. */
  language: string;
}

/** The tool that keeps an edition on the device. Nobody keeps a proof. */
export function KeepTool({ edition: { date, status }, language }: KeepToolProps) {
  const { keep } = languageOf(language).messages;
  if (status !== 'published' || !isOfflineOn) return null;
  return (
    <KeepEdition
      date={date}
      script={readerScript()}
      language={language}
      attributes={messageAttributes(language)}
      messages={{
        keepEdition: keep.keepEdition,
        keptEdition: keep.keptEdition,
        size: keep.size,
        start: keep.start,
        cancel: keep.cancel,
        goOn: keep.goOn,
        remove: keep.remove,
        progress: keep.progress,
        done: keep.done,
        removed: keep.removed,
        incomplete: keep.incomplete,
        noRoom: keep.noRoom,
        failed: keep.failed,
        unsupported: keep.unsupported,
        keptEditions: keep.keptEditions,
      }}
    />
  );
}
