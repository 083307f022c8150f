'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { LanguageAttributes, RunAttributes } from '@/lib/language/language-attributes';
import { useReady } from '../../article/copying.client';
import type { ContinueReadingProps } from './continue-reading.client';
import { isSame, readSaved, type SavedStory, watchSaved, writeSaved } from './saved-stories';

export interface SaveStoryProps {
  story: Pick<SavedStory, 'date' | 'slug' | 'title' | 'page'>;
  /** Where the messages are in another language than the paper. */
  attributes: Partial<RunAttributes>;
  /** Of what the paper itself says. */
  paperAttributes: Partial<LanguageAttributes>;
  /** Address of the saved stories. */
  clippingsHref: string;
  messages: { save: string; continueAt: string; clippings: string };
}

/**
 * The button that saves a story on the device. Of a saved one, the device also remembers where its reader stopped; the
 * code for that is loaded for saved stories only.
 */
export function SaveStory({
  story,
  attributes,
  paperAttributes,
  clippingsHref,
  messages,
}: SaveStoryProps) {
  const isReady = useReady();
  const [isSaved, setSaved] = useState(false);
  const [Continue, setContinue] = useState<ComponentType<ContinueReadingProps>>();
  const { date, slug } = story;
  useEffect(() => {
    const look = () => setSaved(readSaved().some((one) => isSame(one, { date, slug })));
    look();
    return watchSaved(look);
  }, [date, slug]);
  useEffect(() => {
    if (!isSaved) return;
    import('./continue-reading.client').then(({ ContinueReading }) => {
      setContinue(() => ContinueReading);
    });
  }, [isSaved]);
  const toggle = () => {
    const others = readSaved().filter((one) => !isSame(one, story));
    writeSaved(isSaved ? others : [{ ...story, savedAt: Date.now() }, ...others]);
  };
  return (
    <>
      <button
        {...attributes}
        type="button"
        className="reader-tool"
        aria-pressed={isSaved}
        style={isReady ? undefined : { visibility: 'hidden' }}
        onClick={toggle}
      >
        {messages.save}
      </button>
      {isSaved && (
        <a {...attributes} href={clippingsHref} className="reader-tool">
          {messages.clippings}
        </a>
      )}
      {isSaved && Continue && (
        <Continue {...{ date, slug, attributes, paperAttributes }} text={messages.continueAt} />
      )}
    </>
  );
}
