'use client';

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskPage, DeskStory, SentState } from '@/lib/desk/edition/desk-state';
import type { ActRequest, HeadingField } from '@/lib/desk/requests';
import { languageAttributes } from '@/lib/language/language-attributes';
import { Board } from './board.client';
import { ChecksList } from './checks-list';
import { listActs } from './desk-acts';
import { DeskBar } from './desk-bar.client';
import { type ActAnswer, openRequests } from './desk-requests';
import { HelpDialog } from './help-dialog.client';
import { RefusalsList } from './refusals-list.client';
import { StoryPanel } from './story-panel.client';

export interface DeskProps {
  date: string;
  /** BCP 47. */
  language: string;
  /** The newest editions. */
  dates: string[];
}

/** Milliseconds after an act in which another one often follows. */
const pause = 1500;

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
  const isActing = useRef(false);
  const lastAct = useRef(Number.NEGATIVE_INFINITY);

  const show = useCallback((sent: SentState | undefined) => {
    if (!sent) return;
    const pages = sent.pages.flatMap((page): DeskPage[] => {
      const sheet = page.sheet ?? sheets.current.get(page.digest);
      return sheet ? [{ ...page, sheet }] : [];
    });
    sheets.current = new Map(pages.map((page) => [page.digest, page.sheet]));
    setState({ ...sent, pages });
  }, []);
  const known = useCallback(() => [...sheets.current.keys()], []);
  const load = useCallback(async () => {
    if (!isActing.current) show(await requests.read(known()).catch(() => undefined));
  }, [requests, known, show]);

  useEffect(() => {
    void load();
    const events = new EventSource(`/desk/events?date=${date}&checks=no`);
    let timer: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener('change', () => {
      // The desk's own changes are shown already: the edition is read again when the editor pauses.
      const rest = lastAct.current + pause - performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => void load(), Math.max(0, rest));
    });
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, [date, load]);

  const page = state?.pages.find(({ number }) => number === pageNumber) ?? state?.pages[0];
  const story = state?.stories.find((one) => one.slug === slug);

  const select = useCallback((next: DeskStory | undefined) => {
    setSlug(next?.slug);
    setEditing(undefined);
    if (next?.placed) setPageNumber(next.placed.page);
  }, []);

  const act = useCallback(
    async (request: ActRequest): Promise<ActAnswer | undefined> => {
      if (isActing.current) return undefined;
      isActing.current = true;
      performance.mark('desk-act');
      const answer = await requests.act(request, known()).catch(() => undefined);
      isActing.current = false;
      lastAct.current = performance.now();
      if (!answer) {
        setSaid('The server did not answer: nothing is known to be saved.');
        return undefined;
      }
      show(answer.state);
      setSaid(answer.said);
      measureAct();
      const placed = answer.state?.stories.find((one) => one.slug === answer.slug)?.placed;
      if (answer.slug !== undefined) setSlug(answer.slug);
      if (placed) setPageNumber(placed.page);
      return answer;
    },
    [requests, known, show],
  );

  const pin = useCallback(
    (of: DeskStory, label: string, pins: Extract<ActRequest, { kind: 'pins' }>['pins']) =>
      void act({ kind: 'pins', slug: of.slug, version: of.version, label, pins }),
    [act],
  );

  const onGlobalKey = (event: KeyboardEvent) => {
    if (isTyping(event.target)) return;
    if (event.key === '?') help.current?.showModal();
    if (!(event.ctrlKey || event.metaKey)) return;
    const isRedo = event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey);
    if (!isRedo && event.key !== 'z') return;
    event.preventDefault();
    void act({ kind: isRedo ? 'redo' : 'undo' });
  };

  /** Keys that act on a story while its frame has the focus. */
  const onStoryKey = (event: KeyboardEvent, of: DeskStory) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const found = listActs(of).find((one) => one.key === key || (one.key === '+' && key === '='));
    const fields: Record<string, HeadingField> = { e: 'title', k: 'kicker', d: 'deck' };
    const move = key === '>' ? 1 : key === '<' ? -1 : 0;
    const to = of.placed && of.placed.page + move;
    if (found?.pins) pin(of, found.name.toLowerCase(), found.pins);
    else if (found) setSaid(`${found.name} is not possible here.`);
    else if (isRank(key)) pin(of, `rank ${key}`, { rank: toRank(key) });
    else if (fields[key]) setEditing(fields[key]);
    else if (key === 'u') void act({ kind: 'undo' });
    else if (move !== 0 && to !== undefined && to >= 1) pin(of, `page ${to}`, { page: to });
    else if (key === 'w') document.getElementById('desk-neighbour')?.focus();
    else return;
    event.preventDefault();
  };

  if (!state) {
    return (
      <main className="desk desk-empty" {...languageAttributes('en')}>
        <h1>Desk {date}</h1>
        <p role="status">Making up the pages…</p>
      </main>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo and help by key, beside their buttons
    <div
      className="desk"
      {...languageAttributes('en')}
      data-last-good={state.isLastGood ? '' : undefined}
      onKeyDown={onGlobalKey}
    >
      <style>{state.fonts}</style>
      <DeskBar
        {...{ date, dates, state, page }}
        onPage={setPageNumber}
        onUndo={() => void act({ kind: 'undo' })}
        onRedo={() => void act({ kind: 'redo' })}
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
            onPage={setPageNumber}
            onSave={(of, field, text) =>
              act({ kind: 'heading', slug: of.slug, version: of.version, field, text })
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
          onPage={setPageNumber}
        />
        <ChecksList diagnostics={state.diagnostics} />
      </aside>
      <HelpDialog ref={help} />
    </div>
  );
}

/** The time from an act to its picture, in the browser's own list of measurements. */
function measureAct(): void {
  // What was set is drawn before the second frame.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => performance.measure('desk-picture', 'desk-act')),
  );
}

const ranks = [1, 2, 3, 4, 5] as const;
const isRank = (key: string): boolean => /^[1-5]$/.test(key);
const toRank = (key: string) => ranks.find((rank) => String(rank) === key) ?? 3;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}
