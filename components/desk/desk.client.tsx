'use client';

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskPage, DeskStory, SentState } from '@/lib/desk/edition/desk-state';
import type { ActRequest, HeadingField } from '@/lib/desk/requests';
import { languageAttributes } from '@/lib/language/language-attributes';
import { openActQueue } from './act-queue';
import { Board } from './board.client';
import { ChecksList } from './checks-list';
import { DeskBar } from './desk-bar.client';
import { type ActAnswer, openRequests } from './desk-requests';
import { HelpDialog } from './help-dialog.client';
import { actOfKey } from './key-acts';
import { RefusalsList } from './refusals-list.client';
import { rememberSheets } from './remember-sheets';
import { StoryPanel } from './story-panel.client';

export interface DeskProps {
  date: string;
  /** BCP 47. */
  language: string;
  /** The newest editions. */
  dates: string[];
}

/** Milliseconds after an act in which another one often follows. */
const pause = 4000;
/** Milliseconds after which an editor wonders whether a key was heard. */
const wonderAfter = 300;

type Shown = Omit<SentState, 'pages'> & { pages: DeskPage[] };

/** The desk: the sheets of an edition as they will print, and what can be done to the stories on them. */
export function Desk({ date, language, dates }: DeskProps) {
  const requests = useMemo(() => openRequests(date), [date]);
  const [state, setState] = useState<Shown>();
  const [pageNumber, setPageNumber] = useState<number>();
  const [slug, setSlug] = useState<string>();
  const [said, setSaid] = useState('');
  const [editing, setEditing] = useState<HeadingField>();
  const help = useRef<HTMLDialogElement>(null);
  const sheets = useRef(new Map<string, DeskPage['sheet']>());
  const queue = useRef(openActQueue()).current;
  const now = useRef<Shown>(undefined);
  /** How often the editor has chosen a story or a page. */
  const choices = useRef(0);
  const lastAct = useRef(Number.NEGATIVE_INFINITY);

  const show = useCallback((sent: SentState | undefined) => {
    if (!sent) return;
    const pages = sent.pages.flatMap((page): DeskPage[] => {
      const sheet = page.sheet ?? sheets.current.get(page.digest);
      return sheet ? [{ ...page, sheet }] : [];
    });
    rememberSheets(sheets.current, pages);
    now.current = { ...sent, pages };
    setState(now.current);
  }, []);
  const known = useCallback(() => [...sheets.current.keys()], []);
  const load = useCallback(async () => {
    const before = lastAct.current;
    if (queue.count() > 0) return;
    const sent = await requests.read(known()).catch(() => undefined);
    // What was sent before an act is older than the answer to the act.
    if (queue.count() === 0 && lastAct.current === before) show(sent);
    if (!sent && !now.current) setSaid(noPages);
  }, [requests, known, show, queue]);

  useEffect(() => {
    void load();
    const events = new EventSource(`/desk/events?date=${date}&checks=no`);
    let timer: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener('change', ({ data }) => {
      const { isOwn }: { isOwn: boolean } = JSON.parse(data);
      // The desk's own changes are shown already: the edition is read again when the editor pauses.
      const rest = isOwn ? lastAct.current + pause - performance.now() : 0;
      clearTimeout(timer);
      timer = setTimeout(() => void load(), Math.max(0, rest));
    });
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, [date, load]);

  const fontCount = state?.fonts.length ?? 0;
  useEffect(() => {
    // An act may set a face that no sheet has yet, or a story of another sheet: its file is there by then.
    if (fontCount > 0) for (const face of document.fonts) face.load().catch(() => undefined);
  }, [fontCount]);

  const page = state?.pages.find(({ number }) => number === pageNumber) ?? state?.pages[0];
  const story = state?.stories.find((one) => one.slug === slug);

  const select = useCallback((next: DeskStory | undefined) => {
    choices.current += 1;
    setSlug(next?.slug);
    setEditing(undefined);
    if (next?.placed) setPageNumber(next.placed.page);
  }, []);

  const turnTo = useCallback((number: number) => {
    choices.current += 1;
    setPageNumber(number);
  }, []);

  const send = useCallback(
    async (request: ActRequest, choice: number): Promise<ActAnswer> => {
      performance.mark('desk-act');
      const working = setTimeout(() => setSaid('Working…'), wonderAfter);
      const answer = await requests.act(request, known());
      clearTimeout(working);
      lastAct.current = performance.now();
      show(answer.state);
      const isDropped = answer.kind !== 'done' && queue.dropWaiting();
      setSaid(isDropped ? `${answer.said} ${dropped}` : answer.said);
      measureAct();
      // Who has gone to another story meanwhile stays there.
      if (choice !== choices.current) return answer;
      const placed = answer.state?.stories.find((one) => one.slug === answer.slug)?.placed;
      if (answer.slug !== undefined) setSlug(answer.slug);
      if (placed) setPageNumber(placed.page);
      return answer;
    },
    [requests, known, show, queue],
  );

  /** Does an act in its turn, with the stories as the act before left them. */
  const act = useCallback(
    async (find: (stories: readonly DeskStory[]) => Wanted): Promise<ActAnswer> => {
      const choice = choices.current;
      const answer = await queue.add(async () => {
        const wanted = find(now.current?.stories ?? []);
        if ('kind' in wanted) return send(wanted, choice);
        setSaid(wanted.said);
        return wanted;
      });
      return answer ?? { said: dropped };
    },
    [queue, send],
  );
  const actOn = useCallback(
    (slug: string, find: (story: DeskStory) => Wanted | undefined) =>
      act((stories) => {
        const of = stories.find((one) => one.slug === slug);
        return (of && find(of)) ?? { said: impossible };
      }),
    [act],
  );
  const pin = useCallback(
    (
      { slug }: DeskStory,
      label: string,
      pins: Extract<ActRequest, { kind: 'pins' }>['pins'],
    ): void => void actOn(slug, ({ version }) => ({ kind: 'pins', slug, version, label, pins })),
    [actOn],
  );
  const undo = useCallback(() => void act(() => ({ kind: 'undo' })), [act]);
  const redo = useCallback(() => void act(() => ({ kind: 'redo' })), [act]);

  // Wherever the focus is: after the page is loaded it is nowhere.
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (isTyping(event.target) || help.current?.open) return;
      if (event.key === '?') help.current?.showModal();
      if (!(event.ctrlKey || event.metaKey)) return;
      const isRedo = event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey);
      if (!isRedo && event.key !== 'z') return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo, redo]);

  /** Keys that act on a story while its frame has the focus. */
  const onStoryKey = (event: KeyboardEvent, of: DeskStory) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const fields: Record<string, HeadingField> = { e: 'title', k: 'kicker', d: 'deck' };
    // What moves the focus does so at once: what is typed next is meant for there.
    if (fields[key]) setEditing(fields[key]);
    else if (key === 'w') document.getElementById('desk-neighbour')?.focus();
    else if (!actOfKey(key, of)) return;
    // A key that is held down is not done more often than can be seen.
    else if (!event.repeat || queue.count() === 0)
      void actOn(of.slug, (story) => actOfKey(key, story));
    event.preventDefault();
  };

  if (!state) {
    return (
      <>
        <main className="desk desk-empty" {...languageAttributes('en')}>
          <h1>Desk {date}</h1>
          <p role="status">{said || 'Making up the pages…'}</p>
        </main>
        <HelpDialog ref={help} />
      </>
    );
  }
  return (
    <>
      <div
        className="desk"
        {...languageAttributes('en')}
        data-last-good={state.isLastGood ? '' : undefined}
      >
        {state.fonts.map((style) => (
          <style key={style}>{style}</style>
        ))}
        <DeskBar
          {...{ date, dates, state, page }}
          onPage={turnTo}
          onUndo={undo}
          onRedo={redo}
          onHelp={() => help.current?.showModal()}
        />
        <main className="desk-main">
          {state.isLastGood && (
            <p className="desk-warning" role="alert">
              The edition has an error.{' '}
              {state.pages.length > 0
                ? 'These pages are as they last were without it.'
                : 'It was never without one, so there is no page to show.'}
            </p>
          )}
          {page && (
            <Board
              {...{ page, language, story, editing, requests }}
              stories={state.stories}
              isLocked={state.isLastGood}
              onSelect={select}
              onKey={onStoryKey}
              onEdit={setEditing}
              onDrop={pin}
              onPage={turnTo}
              onSave={({ slug: of }, field, text) =>
                actOn(of, ({ version }) => ({ kind: 'heading', slug: of, version, field, text }))
              }
            />
          )}
        </main>
        <aside className="desk-side" aria-label="Story and checks">
          <p className="desk-said" role="status" aria-live="polite">
            {said}
          </p>
          {story && (
            <StoryPanel
              key={story.slug}
              {...{ story, requests }}
              digest={state.pages.map(({ digest }) => digest).join()}
              stories={state.stories}
              pages={state.pages}
              isLocked={state.isLastGood}
              onPin={(label, pins) => pin(story, label, pins)}
              onEdit={setEditing}
            />
          )}
          <RefusalsList
            pages={state.pages}
            stories={state.stories}
            onSelect={select}
            onPage={turnTo}
          />
          <ChecksList diagnostics={state.diagnostics} />
        </aside>
      </div>
      <HelpDialog ref={help} />
    </>
  );
}

/** What an act asks of the server, or why it asks for nothing. */
type Wanted = ActRequest | { said: string };

const noPages =
  'The server did not send the pages: its terminal says why. Load this page again to try again.';
const dropped = 'What you did after it, before it was answered, was left out.';
const impossible = 'This is not possible any more, as the story has changed.';

/** The time from an act to its picture, in the browser's own list of measurements. */
function measureAct(): void {
  // What was set is drawn before the second frame.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => performance.measure('desk-picture', 'desk-act')),
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}
