'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { toHref } from '@/lib/addresses/base-path';
import { mostClippings } from '@/lib/addresses/clippings-query';
import { withScript } from '@/lib/addresses/script-query';
import { articlePath, clippingsAddress } from '@/lib/edition/addresses/paths';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { fillText } from '@/lib/language/fill-text';
import type { LanguageAttributes, RunAttributes } from '@/lib/language/language-attributes';
import {
  isSame,
  moveStory,
  readSaved,
  type SavedStory,
  watchSaved,
  writeSaved,
} from '../saved/saved-stories';

type Story = Pick<SavedStory, 'date' | 'slug' | 'title' | 'page'>;

export interface ClippingsEditorProps {
  /** True for an address that names stories, false for the list of what is saved on the device. */
  isShared: boolean;
  stories: readonly Story[];
  title: string;
  /** The script of the view, if it is not the paper's own. */
  script: ChineseScript | undefined;
  /** Of the paper: BCP 47. */
  language: string;
  /** Where the messages are in another language than the paper. */
  attributes: Partial<RunAttributes>;
  /** Of what the paper itself says. */
  paperAttributes: Partial<LanguageAttributes>;
  /** Letters of dates: the faces of a view have those of all texts that it gets. */
  letters: string;
  messages: {
    noneSaved: string;
    savedStories: string;
    clippingsTitle: string;
    makeUp: string;
    moveUp: string;
    moveDown: string;
    removeStory: string;
    moved: string;
    storyRemoved: string;
    exportSaved: string;
    deleteSaved: string;
    deleteQuestion: string;
  };
}

/**
 * Orders the stories of clippings, by buttons or by Alt with ↑ and ↓, and links to the pages that are made up of them.
 * At an address without stories it has those that are saved on the device, and changes their order there.
 */
export function ClippingsEditor({
  isShared,
  language,
  attributes,
  paperAttributes,
  stories: given,
  title: own,
  script,
  messages,
}: ClippingsEditorProps) {
  const [stories, setStories] = useState<readonly Story[]>(given);
  const [title, setTitle] = useState(own);
  const [said, setSaid] = useState('');
  const [isReady, setReady] = useState(false);
  const toFocus = useRef<string>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const none = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    setReady(true);
    if (isShared) return undefined;
    const look = () => setStories(readSaved());
    look();
    return watchSaved(look);
  }, [isShared]);
  // A browser takes the focus from an element that is moved.
  useEffect(() => {
    if (toFocus.current === undefined) return;
    const id = toFocus.current;
    toFocus.current = undefined;
    const find = (query: string) => list.current?.querySelector<HTMLElement>(query);
    // The button of a story that has come to an end of the list has nothing more to do.
    const button = find(`[data-focus="${id}"]:not(:disabled)`);
    (
      button ??
      find(`[data-focus="${id.replace(/ \w+$/, ' link')}"]`) ??
      find('a') ??
      none.current
    )?.focus();
  });
  const change = (changed: readonly Story[]) => {
    setStories(changed);
    if (isShared) return;
    const saved = readSaved();
    writeSaved(changed.flatMap((story) => saved.find((one) => isSame(one, story)) ?? []));
  };
  const move = (index: number, by: 1 | -1, focus: string) => {
    const story = stories[index];
    if (!story || !stories[index + by]) return;
    toFocus.current = focus;
    change(moveStory(stories, index, by));
    const place = String(index + by + 1);
    setSaid(fillText(messages.moved, { title: story.title, place }));
  };
  const remove = (index: number) => {
    const story = stories[index];
    if (!story) return;
    toFocus.current = '';
    change(stories.filter((one) => one !== story));
    setSaid(fillText(messages.storyRemoved, { title: story.title }));
  };
  const removeAll = () => {
    if (!confirm(messages.deleteQuestion)) return;
    toFocus.current = '';
    change([]);
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    const { focus = '' } = event.target instanceof HTMLElement ? event.target.dataset : {};
    move(index, by, focus);
  };
  if (!isReady) return null;
  if (stories.length === 0)
    return isShared ? null : (
      <p ref={none} tabIndex={-1} {...attributes} className="mt-4">
        {messages.noneSaved}
      </p>
    );
  const toLink = (path: string) => toHref(withScript(path, script));
  const address = clippingsAddress({
    stories: stories.slice(0, mostClippings),
    title: title.trim(),
  });
  return (
    <div {...attributes} className="clippings-editor">
      <ol ref={list} aria-label={messages.savedStories}>
        {stories.map((story, index) => {
          const id = `${story.date}/${story.slug}`;
          return (
            <li key={id} onKeyDown={(event) => onKey(event, index)}>
              <a
                {...paperAttributes}
                href={toLink(articlePath(story.date, story.slug))}
                data-focus={`${id} link`}
              >
                {story.title}
              </a>
              <span {...paperAttributes} className="clippings-facts">
                {[formatDay(story.date, language), story.page].filter(Boolean).join('　')}
              </span>
              <span className="clippings-buttons">
                <button
                  type="button"
                  disabled={index === 0}
                  data-focus={`${id} up`}
                  aria-label={`${messages.moveUp} ${story.title}`}
                  onClick={() => move(index, -1, `${id} up`)}
                >
                  {messages.moveUp}
                </button>
                <button
                  type="button"
                  disabled={index === stories.length - 1}
                  data-focus={`${id} down`}
                  aria-label={`${messages.moveDown} ${story.title}`}
                  onClick={() => move(index, 1, `${id} down`)}
                >
                  {messages.moveDown}
                </button>
                <button
                  type="button"
                  data-focus={`${id} remove`}
                  aria-label={`${messages.removeStory} ${story.title}`}
                  onClick={() => remove(index)}
                >
                  {messages.removeStory}
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <p className="clippings-acts">
        <label>
          {messages.clippingsTitle}{' '}
          <input value={title} maxLength={60} onChange={({ target }) => setTitle(target.value)} />
        </label>
        <a href={toLink(address)} className="clippings-make-up">
          {messages.makeUp}
        </a>
        {!isShared && (
          <>
            <button type="button" onClick={exportSaved}>
              {messages.exportSaved}
            </button>
            <button type="button" onClick={removeAll}>
              {messages.deleteSaved}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** The day of an edition has no time zone. */
function formatDay(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}

/** Hands the saved stories over as a file. */
function exportSaved(): void {
  const file = new Blob([JSON.stringify(readSaved(), null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'clippings.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
