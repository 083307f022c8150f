import type { JudgedPage, Refusal } from './refusal';

/** Refuses a story that is away from the page to which its section is tied. */
export function refuseSection({ page, unheld }: JudgedPage): Refusal[] {
  return unheld.flatMap((one): Refusal[] => {
    if (one.rule !== 'section' || one.got !== page.number) return [];
    const detail = `its section is tied to page ${one.wanted}: it is on page ${one.got}`;
    return [{ rule: 'section', slug: one.slug, detail }];
  });
}
