'use client';

import type { DeskPage, DeskStory } from '@/lib/desk/edition/desk-state';

export interface RefusalsListProps {
  pages: readonly DeskPage[];
  stories: readonly DeskStory[];
  onSelect: (story: DeskStory) => void;
  onPage: (number: number) => void;
}

/** What a good editor would send back. Each entry leads to its page and story. */
export function RefusalsList({ pages, stories, onSelect, onPage }: RefusalsListProps) {
  const all = pages.flatMap(({ number, refusals }) =>
    refusals.map((refusal) => ({ ...refusal, number })),
  );
  const go = ({ number, slug }: { number: number; slug: string }) => {
    const story = stories.find((one) => one.slug === slug);
    if (story) onSelect(story);
    onPage(number);
    requestAnimationFrame(() => document.getElementById(`desk-${slug}`)?.focus());
  };
  return (
    <section className="desk-refusals" aria-labelledby="desk-refusals">
      <h2 id="desk-refusals">To look at</h2>
      {all.length === 0 && <p>Nothing that a good editor would send back.</p>}
      <ul>
        {all.map((refusal) => (
          <li key={`${refusal.number} ${refusal.rule} ${refusal.slug} ${refusal.detail}`}>
            <button type="button" onClick={() => go(refusal)}>
              <b>{refusal.rule}</b> page {refusal.number}
              {refusal.slug && `, ${refusal.slug}`}: {refusal.detail}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
