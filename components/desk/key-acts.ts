import type { DeskStory } from '@/lib/desk/edition/desk-state';
import type { ActRequest } from '@/lib/desk/requests';
import { listActs } from './desk-acts';

/** Returns what a key does to a story as it is now, or a sentence where that is not possible. Undefined: nothing. */
export function actOfKey(key: string, story: DeskStory): ActRequest | { said: string } | undefined {
  const { slug, version, placed } = story;
  const pin = (label: string, pins: Extract<ActRequest, { kind: 'pins' }>['pins']) =>
    ({ kind: 'pins', slug, version, label, pins }) as const;
  const found = listActs(story).find((one) => one.key === key || (one.key === '+' && key === '='));
  if (found?.pins) return pin(found.name.toLowerCase(), found.pins);
  if (found) return { said: `${found.name} is not possible here.` };
  const rank = ranks.find((one) => String(one) === key);
  if (rank) return pin(`rank ${rank}`, { rank });
  if (key === 'u') return { kind: 'undo' };
  const move = key === '>' ? 1 : key === '<' ? -1 : 0;
  const page = (placed?.page ?? 0) + move;
  return move !== 0 && placed && page >= 1 ? pin(`page ${page}`, { page }) : undefined;
}

const ranks = [1, 2, 3, 4, 5] as const;
