import type { Story } from '../model/story';

/** A story, or the tail of one, with its rank on one page. */
export interface Ranked {
  story: Story;
  rank: Story['rank'];
  isLead: boolean;
  /** The page that a tail is continued from; undefined for the beginning of a story. */
  from?: number;
}

/** A story, or the tail of one, that is to be placed on a page. */
export interface Candidate {
  story: Story;
  /** The page that a tail is continued from; undefined for the beginning of a story. */
  from?: number;
}

/**
 * Ranks the stories of one page, so that exactly one is the lead and all others have lower ranks. The lead is
 * the story with the pin `place: lead`; where two stories have it, or none, it is the one of higher rank, then
 * the earlier one. A story that is pinned to the bottom leads only where all others are tails. A tail never leads a page
 * that has the beginning of a story, and an index leads none. Returns the lead first, then the others by rank, and
 * stories of the same rank in their order.
 */
export function rankPage(candidates: readonly Candidate[]): Ranked[] {
  const [lead, ...others] = [...candidates].sort((a, b) => weight(a) - weight(b));
  if (!lead) return [];
  const leadRank = lead.from === undefined ? rankOfLead(lead.story.rank) : 3;
  return [
    { ...lead, rank: leadRank, isLead: true },
    ...others.map((other) => ({ ...other, rank: demote(other, leadRank), isLead: false })),
  ];
}

function weight({ story, from }: Candidate): number {
  return (
    (from === undefined ? 0 : 20) +
    (story.isIndex ? 40 : 0) +
    (story.pins.place === 'lead' ? 0 : 10) +
    (story.pins.place === 'bottom' ? 8 : 0) +
    story.rank
  );
}

/** The rank that a story has on a page which it leads. */
export function rankOfLead(rank: Story['rank']): Story['rank'] {
  return rank <= 3 ? 1 : rank === 4 ? 2 : 3;
}

function demote({ story, from }: Candidate, leadRank: Story['rank']): Story['rank'] {
  if (from !== undefined) return 5;
  if (story.rank > leadRank) return story.rank;
  return leadRank === 1 ? 2 : leadRank === 2 ? 3 : 4;
}
