import type { FoundPerson } from './name-lists';
import type { Progress } from './record-queue';

/** What the addresses of a person answer: the list of articles and the feeds, which know no more than the list. */
export type PersonAnswer =
  | { kind: 'known'; name: string }
  /** An edition that is still to be read may have the person, so the answer is empty for now and not missing. */
  | { kind: 'unread'; reading: Progress }
  | { kind: 'moved'; to: string }
  | { kind: 'nobody' };

export function toPersonAnswer({ names, moved, reading }: FoundPerson): PersonAnswer {
  const [name] = names;
  if (name !== undefined) return { kind: 'known', name };
  if (moved !== undefined) return { kind: 'moved', to: moved };
  return reading ? { kind: 'unread', reading } : { kind: 'nobody' };
}
