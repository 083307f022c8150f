import type { Story } from '../model/story';

/**
 * Ranks as one page needs them: exactly one lead, which takes the lead's headline, and nothing else that
 * big. The editor's pin `place: lead` names it; where two stories carry it, or none does, the higher rank
 * leads, then the earlier one. Tails of other pages never lead a page that has a story of its own.
 */
export interface Ranked {
  story: Story;
  rank: Story['rank'];
  isLead: boolean;
  from?: number;
}

export interface Candidate {
  story: Story;
  from?: number;
}

/** Lead first, then by rank, stories of one rank in their order. */
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
  return (from === undefined ? 0 : 20) + (story.pins.place === 'lead' ? 0 : 10) + story.rank;
}

/** The rank a page gives the story that leads it. */
export function rankOfLead(rank: Story['rank']): Story['rank'] {
  return rank <= 3 ? 1 : rank === 4 ? 2 : 3;
}

function demote({ story, from }: Candidate, leadRank: Story['rank']): Story['rank'] {
  if (from !== undefined) return 5;
  if (story.rank > leadRank) return story.rank;
  return leadRank === 1 ? 2 : leadRank === 2 ? 3 : 4;
}
