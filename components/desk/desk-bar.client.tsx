'use client';

import type { DeskPage, SentState } from '@/lib/desk/edition/desk-state';

export interface DeskBarProps {
  date: string;
  dates: string[];
  state: Pick<SentState, 'undo' | 'redo' | 'isLastGood'> & { pages: DeskPage[] };
  page: DeskPage | undefined;
  onPage: (number: number) => void;
  onUndo: () => void;
  onRedo: () => void;
  onHelp: () => void;
}

/** The head of the desk: edition, pages, undo. A story can be dropped on the button of a page. */
export function DeskBar(props: DeskBarProps) {
  const { date, dates, state, page, onPage, onUndo, onRedo, onHelp } = props;
  return (
    <header className="desk-bar">
      <h1>Desk</h1>
      <label>
        <span className="sr-only">Edition</span>
        <select value={date} onChange={({ target }) => location.assign(`/desk/${target.value}`)}>
          {dates.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <nav aria-label="Pages">
        {state.pages.map(({ number, name, refusals }) => (
          <button
            key={number}
            type="button"
            data-drop-page={number}
            aria-current={number === page?.number ? 'page' : undefined}
            onClick={() => onPage(number)}
          >
            {number}
            {name && ` ${name}`}
            {refusals.length > 0 && (
              <span className="desk-count">
                {refusals.length}
                <span className="sr-only"> to look at</span>
              </span>
            )}
          </button>
        ))}
      </nav>
      <div className="desk-tools">
        <button type="button" disabled={!state.undo} title={state.undo} onClick={onUndo}>
          Undo
        </button>
        <button type="button" disabled={!state.redo} title={state.redo} onClick={onRedo}>
          Redo
        </button>
        <a href={`/${date}/pages/${page?.number ?? 1}`}>Readers’ view</a>
        <a href={`/${date}/print/proof`}>Proof</a>
        <button type="button" aria-haspopup="dialog" onClick={onHelp}>
          Keys <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}
