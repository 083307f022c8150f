import type { DeskPage, DeskStory } from '@/lib/desk/edition/desk-state';
import type { ActRequest } from '@/lib/desk/requests';

/** What dropping a story would do. */
export interface Drop {
  /** In a few words: `lead`, `beside park-opens`, `page 2`. */
  label: string;
  pins: Extract<ActRequest, { kind: 'pins' }>['pins'];
  /** The story under the pointer. */
  over?: string;
  /** The page whose button is under the pointer. */
  turnTo?: number;
}

export interface DropPlace {
  page: DeskPage;
  bySlug: ReadonlyMap<string, DeskStory>;
}

/**
 * Finds what dropping a story at a point would do: over the lead it leads, over a story at the top or the bottom it
 * goes there, over another one it goes beside it, and over the button of a page to that page.
 */
export function findDrop(
  { clientX, clientY }: { clientX: number; clientY: number },
  story: DeskStory,
  { page, bySlug }: DropPlace,
): Drop | undefined {
  const elements = document.elementsFromPoint(clientX, clientY);
  const button = elements.find((one) => one.hasAttribute('data-drop-page'));
  if (button) {
    const number = Number(button.getAttribute('data-drop-page'));
    if (number === story.placed?.page) return { label: '', pins: {}, turnTo: number };
    return { label: `page ${number}`, pins: { page: number }, turnTo: number };
  }
  const frame = elements.find((one) => one.hasAttribute('data-slug'));
  const over = bySlug.get(frame?.getAttribute('data-slug') ?? '');
  if (!over?.placed || over.slug === story.slug) return undefined;
  const isHere = story.placed?.page === page.number;
  const where = isHere ? {} : { page: page.number };
  const { isLead, isTop, isBottom } = over.placed;
  if (isLead) return { label: 'lead', pins: { ...where, place: 'lead' }, over: over.slug };
  if (isTop) return { label: 'top', pins: { ...where, place: 'top' }, over: over.slug };
  if (isBottom) return { label: 'bottom', pins: { ...where, place: 'bottom' }, over: over.slug };
  return {
    label: `beside ${over.slug}`,
    pins: { ...where, keepWith: over.slug },
    over: over.slug,
  };
}
