'use client';

import { type KeyboardEvent, memo, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { DeskPage, DeskStory } from '@/lib/desk/edition/desk-state';
import type { ActRequest, HeadingField } from '@/lib/desk/requests';
import type { AdGroup, StoryGroup } from '@/lib/sheet/sheet-item';
import { cornerStyle, placeStyle } from '../sheet/place-style';
import { Sheet } from '../sheet/sheet';
import { sheetMeasures } from '../sheet/sheet-measures';
import { listPins } from './desk-acts';
import type { ActAnswer, DeskRequests } from './desk-requests';
import { type Drop, findDrop } from './find-drop';
import { HeadingEditor } from './heading-editor.client';

type Pins = Extract<ActRequest, { kind: 'pins' }>['pins'];

export interface BoardProps {
  page: DeskPage;
  /** BCP 47. */
  language: string;
  stories: readonly DeskStory[];
  story: DeskStory | undefined;
  editing: HeadingField | undefined;
  requests: DeskRequests;
  isLocked: boolean;
  onSelect: (story: DeskStory) => void;
  onKey: (event: KeyboardEvent, story: DeskStory) => void;
  onEdit: (field: HeadingField | undefined) => void;
  onDrop: (story: DeskStory, label: string, pins: Pins) => void;
  onPage: (number: number) => void;
  onSave: (story: DeskStory, field: HeadingField, text: string) => Promise<ActAnswer>;
}

/** A sheet with a frame around each of its stories, which can be chosen, dragged and changed by key. */
export function Board(props: BoardProps) {
  const { page, language, stories, story, editing, isLocked, onSelect, onKey, onEdit } = props;
  const { grid } = page.sheet.plan;
  const frames = page.sheet.items.filter(isStory);
  const bySlug = new Map(stories.map((one) => [one.slug, one]));
  const chosen = frames.find(({ slug }) => slug === story?.slug) ?? frames[0];
  const { dragged, drop, start } = useDrag(props, bySlug);
  const board = useRef<HTMLDivElement>(null);
  const chosenSlug = story?.slug;
  const { digest } = page;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture may have the story on another page
  useEffect(() => {
    // A story that went to another page takes the focus along; a field that is being edited keeps it.
    const { activeElement, body } = document;
    const hasFocus = activeElement === body || board.current?.contains(activeElement);
    if (chosenSlug === undefined || !hasFocus || editing) return;
    document.getElementById(`desk-${chosenSlug}`)?.focus({ preventScroll: true });
  }, [chosenSlug, editing, digest]);

  const onMove = (event: KeyboardEvent, of: DeskStory) => {
    const index = frames.findIndex(({ slug }) => slug === of.slug);
    const steps: Record<string, number> = {
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      Home: 0,
      End: frames.length - 1,
    };
    const to = steps[event.key];
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      props.onPage(page.number + (event.key === 'PageUp' ? -1 : 1));
      event.preventDefault();
      return;
    }
    if (to === undefined) return isLocked ? undefined : onKey(event, of);
    const next = bySlug.get(frames[to]?.slug ?? '');
    event.preventDefault();
    if (!next) return undefined;
    onSelect(next);
    document.getElementById(`desk-${next.slug}`)?.focus();
    return undefined;
  };

  return (
    <div className="desk-frame sheet-frame" ref={board}>
      <PrintedSheet page={page} language={language} />
      <fieldset
        className="desk-overlay"
        style={sheetMeasures(grid)}
        aria-label={`Stories on page ${page.number}`}
      >
        <div className="type-area">
          {frames.map((frame) => {
            const one = bySlug.get(frame.slug);
            if (!one) return null;
            return (
              <button
                key={`${frame.slug} ${frame.part}`}
                id={frame.part === 'story' ? `desk-${frame.slug}` : undefined}
                type="button"
                className="desk-story-frame"
                style={placeStyle(frame, origin)}
                tabIndex={frame === chosen ? 0 : -1}
                aria-current={frame.slug === story?.slug ? 'true' : undefined}
                aria-label={labelOf(one, frame)}
                data-slug={frame.slug}
                data-dragged={dragged === frame.slug ? '' : undefined}
                data-drop={drop?.over === frame.slug ? '' : undefined}
                onFocus={() => one !== story && onSelect(one)}
                onClick={() => onSelect(one)}
                onDoubleClick={() => !isLocked && onEdit('title')}
                onKeyDown={(event) => onMove(event, one)}
                onPointerDown={(event) => !isLocked && start(event, one)}
              >
                <span className="desk-tag" aria-hidden="true">
                  {[`rank ${one.rank}`, ...listPins(one).map(({ name }) => name)].join(' · ')}
                </span>
              </button>
            );
          })}
          {page.sheet.items.filter(isAd).map((frame) => {
            const ad = bySlug.get(frame.slug);
            return ad && <AdFrame key={frame.slug} {...{ frame, ad, story, onSelect }} />;
          })}
          {drop?.over !== undefined && (
            <DropHint drop={drop} frame={frames.find(({ slug }) => slug === drop.over)} />
          )}
          {story && editing && chosen?.slug === story.slug && (
            <HeadingEditor
              key={`${story.slug} ${editing}`}
              {...{ story, requests: props.requests }}
              field={editing}
              frame={chosen}
              onCancel={() => onEdit(undefined)}
              onSave={(text) => props.onSave(story, editing, text)}
              onSaved={() => onEdit(undefined)}
            />
          )}
        </div>
      </fieldset>
    </div>
  );
}

const origin = { x: 0, y: 0 };
const isStory = (item: DeskPage['sheet']['items'][number]): item is StoryGroup =>
  item.kind === 'group' && item.role === 'story';

const isAd = (item: DeskPage['sheet']['items'][number]): item is AdGroup =>
  item.kind === 'group' && item.role === 'ad';

interface AdFrameProps extends Pick<BoardProps, 'story' | 'onSelect'> {
  frame: AdGroup;
  ad: DeskStory;
}

/** The frame of an advertisement, which can be chosen, but not dragged: its place was sold. */
function AdFrame({ frame, ad, story, onSelect }: AdFrameProps) {
  return (
    <button
      type="button"
      className="desk-story-frame"
      style={{ ...placeStyle(frame, origin), cursor: 'pointer' }}
      aria-current={ad.slug === story?.slug ? 'true' : undefined}
      aria-label={`Advertisement: ${ad.title}`}
      onFocus={() => ad !== story && onSelect(ad)}
      onClick={() => onSelect(ad)}
    >
      <span className="desk-tag" aria-hidden="true">
        advertisement
      </span>
    </button>
  );
}

/** The sheet itself is drawn again only when what it shows has changed. */
const PrintedSheet = memo(
  ({ page, language }: { page: DeskPage; language: string }) => (
    <div className="desk-sheet" inert>
      <Sheet paper={{ language }} sheet={page.sheet} />
    </div>
  ),
  (before, after) => before.page.digest === after.page.digest,
);

function labelOf(story: DeskStory, frame: StoryGroup): string {
  const pins = listPins(story).map(({ name }) => name);
  const { placed } = story;
  return [
    story.title,
    frame.part === 'tail' && 'continued',
    `rank ${story.rank}`,
    placed?.isLead && 'leads the page',
    placed && `columns ${placed.column} to ${placed.column + placed.columns - 1}`,
    pins.length > 0 ? `pinned: ${pins.join(', ')}` : 'no pins',
    placed && placed.unheld.length > 0 && `could not hold: ${placed.unheld.join('; ')}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function DropHint({ drop, frame }: { drop: Drop; frame: StoryGroup | undefined }) {
  if (!frame) return null;
  return (
    <span className="desk-drop-hint" aria-hidden="true" style={cornerStyle(frame, origin)}>
      {drop.label}
    </span>
  );
}

/** In pixels. A pointer that moves less was meant as a click. */
const dragStart = 6;
/** In milliseconds. A story held over the button of a page turns to that page. */
const turnAfter = 600;

function useDrag(
  { onDrop, onPage, page, stories }: BoardProps,
  bySlug: ReadonlyMap<string, DeskStory>,
) {
  const [dragged, setDragged] = useState<string>();
  const [drop, setDrop] = useState<Drop>();
  // The listeners of a drag outlive the drawing of the page on which it began.
  const now = useRef({ page, bySlug });
  now.current = { page, bySlug };

  const start = (down: PointerEvent, story: DeskStory) => {
    if (down.button !== 0 || stories.length < 2) return;
    let isDragging = false;
    let found: Drop | undefined;
    let turning: ReturnType<typeof setTimeout> | undefined;
    const onMove = (event: globalThis.PointerEvent) => {
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      if (!isDragging && far < dragStart) return;
      isDragging = true;
      setDragged(story.slug);
      const next = findDrop(event, story, now.current);
      if (next?.turnTo !== found?.turnTo) {
        clearTimeout(turning);
        const { turnTo } = next ?? {};
        if (turnTo !== undefined) turning = setTimeout(() => onPage(turnTo), turnAfter);
      }
      found = next;
      setDrop(next);
    };
    const end = () => {
      clearTimeout(turning);
      setDragged(undefined);
      setDrop(undefined);
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onUp);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', onKey, true);
    };
    const onUp = (event: globalThis.PointerEvent) => {
      // What is under the pointer now counts: the last move may be long ago, and the page new since then.
      onMove(event);
      end();
      if (isDragging && found) onDrop(story, found.label, found.pins);
    };
    const onKey = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && end();
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp);
    addEventListener('pointercancel', end);
    addEventListener('keydown', onKey, true);
  };
  return { dragged, drop, start };
}
