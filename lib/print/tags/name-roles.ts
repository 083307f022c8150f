import type { Tag } from './tag';

/**
 * What an element of the print view is, beyond what Chromium makes of it: to Chromium an item of a list is a
 * paragraph, and the folio is text. Of an element it passes on its kind and its language only, so the role is
 * written into the language, as a subtag for private use (BCP 47, section 2.2.7): `zh-Hans-x-item`.
 */
const roleSelectors = {
  page: '.sheet',
  head: '.sheet-masthead, .sheet-folio',
  title: '.sheet [data-part="title"], .sheet .logo-picture',
  credits: '.sheet [data-part="credits"]',
  figure: '.sheet figure',
  caption: '.sheet figcaption',
  facts: '.sheet .set-facts',
  box: '.sheet aside',
  item: '.sheet .item-set:not(:has(.marker:not([data-text="•"])))',
  ordinal: '.sheet .item-set:has(.marker:not([data-text="•"]))',
  note: '.sheet .note-set',
  quote: '.sheet .quote-set',
  code: '.sheet .code-set',
  ref: '.sheet a:has(sup)',
  run: '.sheet .line span[lang]',
} as const;

/** What continues the text before it has this as well. */
const continuing = { role: 'more', selector: '.sheet [data-continues]' } as const;

/** The selectors by the subtag that they give; an element takes all that apply, separated by hyphens. */
export const rolesOfElements: [role: string, selector: string][] = [
  ...Object.entries(roleSelectors),
  [continuing.role, continuing.selector],
];

/**
 * Runs in the browser: writes the roles into the languages of the elements. Of a span that only says its language
 * Chromium passes on nothing, so it becomes a mark, which is none of the types that it knows. A line that ends where
 * the author ended it gets a space, because its end is not drawn.
 */
export function nameRoles(roles: [role: string, selector: string][]): void {
  const named = new Map<Element, string>();
  for (const [role, selector] of roles) {
    for (const element of document.querySelectorAll(selector)) {
      const around = element.closest('[lang]')?.getAttribute('lang')?.replace(/-x-.*/, '') ?? '';
      named.set(element, `${named.get(element) ?? `${around}-x`}-${role}`);
    }
  }
  for (const [element, language] of named) {
    element.setAttribute('lang', language);
    if (element.tagName === 'SPAN') element.setAttribute('role', 'mark');
  }
  for (const end of document.querySelectorAll('.sheet br')) end.before(' ');
}

/** Splits what Chromium passed on as language. */
export function readRole(
  language: string | undefined,
): Pick<Tag, 'language' | 'role' | 'continues'> {
  if (language === undefined) return {};
  const [own, names] = language.split('-x-');
  const roles = names?.split('-') ?? [];
  const role = roles.find((name) => name !== continuing.role);
  return {
    ...(own && { language: own }),
    ...(role && { role }),
    ...(roles.includes(continuing.role) && { continues: true }),
  };
}
