'use client';

import { useEffect, useState } from 'react';
import type { DeskPage, DeskStory } from '@/lib/desk/edition/desk-state';
import type { ActRequest, HeadingField } from '@/lib/desk/requests';
import { listActs, listPins } from './desk-acts';
import type { DeskRequests, WhyAnswer } from './desk-requests';

type Pins = Extract<ActRequest, { kind: 'pins' }>['pins'];

export interface StoryPanelProps {
  story: DeskStory;
  requests: DeskRequests;
  /** Names what the pages show: costs are fetched again when it changes. */
  digest: string;
  stories: readonly DeskStory[];
  pages: readonly DeskPage[];
  isLocked: boolean;
  onPin: (label: string, pins: Pins) => void;
  onEdit: (field: HeadingField) => void;
}

/** What is known of the chosen story, and the buttons for what can be done to it. */
export function StoryPanel(props: StoryPanelProps) {
  const { story, requests, digest, stories, pages, isLocked, onPin, onEdit } = props;
  const { slug, title, rank, placed, pins } = story;
  const costs = useCosts(requests, slug, digest);
  const others = pages.filter(({ number }) => number !== placed?.page);
  if (story.ad) return <AdPanel {...{ ...props, ad: story.ad }} />;
  return (
    <section className="desk-story" aria-labelledby="desk-story">
      <h2 id="desk-story">{title}</h2>
      {placed && (
        <p>
          Page {placed.page}, columns {placed.column}–{placed.column + placed.columns - 1} of{' '}
          {placed.pageColumns}. Headline {placed.headline.points} pt, {placed.headline.lines.length}{' '}
          {placed.headline.lines.length === 1 ? 'line' : 'lines'}.
        </p>
      )}
      {placed && placed.unheld.length > 0 && (
        <ul className="desk-unheld" aria-label="Pins that could not hold">
          {placed.unheld.map((detail) => (
            <li key={detail}>Could not hold: {detail}</li>
          ))}
        </ul>
      )}
      <fieldset disabled={isLocked}>
        <legend>Headings</legend>
        {(['title', 'kicker', 'deck'] as const).map((field) => (
          <button key={field} type="button" onClick={() => onEdit(field)}>
            Edit {field}
          </button>
        ))}
      </fieldset>
      <fieldset disabled={isLocked}>
        <legend>Rank</legend>
        {([1, 2, 3, 4, 5] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={rank === one}
            onClick={() => onPin(`rank ${one}`, { rank: one })}
          >
            {one}
            <Cost costs={costs} name={`rank ${one}`} />
          </button>
        ))}
      </fieldset>
      <fieldset disabled={isLocked}>
        <legend>Place and shape</legend>
        {listActs(story).map((act) => (
          <button
            key={act.name}
            type="button"
            aria-pressed={act.isOn}
            disabled={!act.pins}
            onClick={() => act.pins && onPin(act.name.toLowerCase(), act.pins)}
          >
            {act.name}
            <Cost costs={costs} name={act.costs} />
          </button>
        ))}
      </fieldset>
      <fieldset disabled={isLocked}>
        <legend>Page and neighbour</legend>
        {others.map(({ number }) => (
          <button
            key={number}
            type="button"
            onClick={() => onPin(`page ${number}`, { page: number })}
          >
            Page {number}
            <Cost costs={costs} name={`page ${number}`} />
          </button>
        ))}
        <button type="button" onClick={() => onPin('new page', { page: pages.length + 1 })}>
          New page
        </button>
        <label>
          Keep with{' '}
          <select
            id="desk-neighbour"
            value={pins.keepWith ?? ''}
            onChange={({ target }) =>
              onPin(`with ${target.value}`, { keepWith: target.value || null })
            }
          >
            <option value="">no story</option>
            {stories
              .filter((other) => other.slug !== slug && !other.ad)
              .map((other) => (
                <option key={other.slug} value={other.slug}>
                  {other.title}
                  {textOfCost(costs, `with ${other.slug}`)}
                </option>
              ))}
          </select>
        </label>
      </fieldset>
      <PinList story={story} isLocked={isLocked} onPin={onPin} />
      {placed && (
        <ul className="desk-reasons" aria-label="Why it is there">
          {placed.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <p className="desk-note">
        {costs === 'unknown' && 'What other places would cost is not known now.'}
        {costs === undefined && 'Working out what other places would cost…'}
        {typeof costs === 'object' &&
          'Figures on buttons: what it would cost the pages in demerits; 100 are one blank row of one column.'}
      </p>
    </section>
  );
}

/** What is known of an advertisement. Its size and corner were sold: only its page is chosen here. */
function AdPanel({
  story,
  ad,
  pages,
  isLocked,
  onPin,
}: StoryPanelProps & { ad: NonNullable<DeskStory['ad']> }) {
  return (
    <section className="desk-story" aria-labelledby="desk-story">
      <h2 id="desk-story">{story.title}</h2>
      <p>Advertisement in {story.file}.</p>
      <ul className="desk-reasons" aria-label="Why it is there">
        {ad.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <fieldset disabled={isLocked}>
        <legend>Page</legend>
        {pages
          .filter(({ number }) => number !== ad.page)
          .map(({ number }) => (
            <button
              key={number}
              type="button"
              onClick={() => onPin(`page ${number}`, { page: number })}
            >
              Page {number}
            </button>
          ))}
      </fieldset>
      <PinList story={story} isLocked={isLocked} onPin={onPin} />
    </section>
  );
}

function PinList({
  story,
  isLocked,
  onPin,
}: Pick<StoryPanelProps, 'story' | 'isLocked' | 'onPin'>) {
  const pins = listPins(story);
  if (pins.length === 0) return <p>No pins: the pages decide.</p>;
  return (
    <ul className="desk-pins" aria-label="Pins">
      {pins.map((pin) => (
        <li key={pin.name}>
          <button
            type="button"
            disabled={isLocked}
            onClick={() => onPin(`without ${pin.name}`, pin.pins)}
          >
            {pin.name} <span aria-hidden="true">×</span>
            <span className="sr-only">, remove the pin</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Cost({ costs, name }: { costs: Costs; name: string | undefined }) {
  const text = textOfCost(costs, name);
  return text === '' ? null : <small>{text}</small>;
}

/** Returns what an alternative costs, after a space; empty if that is not known. */
function textOfCost(costs: Costs, name: string | undefined): string {
  if (typeof costs !== 'object') return '';
  const found = costs.alternatives.find((one) => one.name === name);
  if (!found) return '';
  if (!found.holds) return ' would not hold';
  const pages = found.pages === 0 ? '' : `, ${signed(found.pages)} page`;
  return ` ${signed(found.cost)}${pages}`;
}

const signed = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);

/** In milliseconds: who only passes over a story asks for nothing. */
const pause = 500;

/** Undefined while they are being worked out. */
type Costs = WhyAnswer | 'unknown' | undefined;

function useCosts(requests: DeskRequests, slug: string, digest: string): Costs {
  const [costs, setCosts] = useState<{ of: string; answer: Costs }>();
  const key = `${slug} ${digest}`;
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      requests
        .why(slug, leaving.signal)
        .then((answer) => setCosts({ of: key, answer: answer ?? 'unknown' }))
        .catch(() => undefined);
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [requests, slug, key]);
  return costs?.of === key ? costs.answer : undefined;
}
