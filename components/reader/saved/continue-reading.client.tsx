'use client';

import { useEffect, useState } from 'react';
import { cutText } from '@/lib/language/cut-text';
import type { LanguageAttributes, RunAttributes } from '@/lib/language/language-attributes';
import { isSame, type ReadingStop, readSaved, writeSaved } from './saved-stories';

export interface ContinueReadingProps {
  date: string;
  slug: string;
  /** Where the text is in another language than the paper. */
  attributes: Partial<RunAttributes>;
  /** Of what the paper itself says. */
  paperAttributes: Partial<LanguageAttributes>;
  /** `{words}` is the beginning of the paragraph. */
  text: string;
}

/** In UTF-16 code units: enough to know a paragraph by. */
const fewWords = 16;
/** Milliseconds without scrolling after which a reader is taken to read. */
const pause = 800;

/**
 * Remembers where the reader of a saved story stops, and offers to go on there: a link, never a jump. Nobody who has
 * read to the end, or not yet begun, is offered anything.
 */
export function ContinueReading({
  date,
  slug,
  attributes,
  paperAttributes,
  text,
}: ContinueReadingProps) {
  const [stop, setStop] = useState<ReadingStop>();
  useEffect(() => {
    const story = { date, slug };
    setStop(readSaved().find((one) => isSame(one, story))?.stop);
    const note = () => noteStop(story, findStop(slug));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const noteSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(note, pause);
    };
    addEventListener('scroll', noteSoon, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', noteSoon);
    };
  }, [date, slug]);
  const block = stop && listBlocks(slug)[stop.block];
  if (!stop || !block) return null;
  const [before, after] = text.split('{words}');
  return (
    <a
      {...attributes}
      href={`#${slug}`}
      className="reader-tool continue-reading"
      onClick={(event) => {
        event.preventDefault();
        block.tabIndex = -1;
        block.focus({ preventScroll: true });
        block.scrollIntoView({ block: 'start' });
        setStop(undefined);
      }}
    >
      {before}
      <bdi {...paperAttributes}>{firstWords(block)}…</bdi>
      {after}
    </a>
  );
}

/** At the beginning of a story, what is known of an earlier reading remains. */
function noteStop(story: { date: string; slug: string }, found: FoundStop): void {
  if (found === 'beginning') return;
  const stop = found === 'end' ? undefined : found;
  const saved = readSaved();
  const known = saved.find((one) => isSame(one, story));
  if (!known || known.stop?.block === stop?.block) return;
  const { stop: _, ...rest } = known;
  writeSaved(saved.map((one) => (one === known ? { ...rest, ...(stop && { stop }) } : one)));
}

type FoundStop = ReadingStop | 'beginning' | 'end';

/** Returns the first block of the story that is in the window. */
function findStop(slug: string): FoundStop {
  const blocks = listBlocks(slug);
  const block = blocks.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  const last = blocks.at(-1);
  if (last && last.getBoundingClientRect().bottom <= innerHeight) return 'end';
  if (block <= 0) return 'beginning';
  return { block };
}

/** As the view has them, which may be in another script than when its reader stopped. */
function firstWords(block: Element): string {
  return cutText(block.textContent?.trim() ?? '', fewWords);
}

function listBlocks(slug: string): HTMLElement[] {
  const body = `article[data-article="${CSS.escape(slug)}"] .story-body`;
  return [...document.querySelectorAll<HTMLElement>(`${body} > *`)];
}
