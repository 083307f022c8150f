import { z } from 'zod';

/** A text of the front matter that can be edited on the sheet. */
const headingFields = ['title', 'kicker', 'deck'] as const;
export type HeadingField = (typeof headingFields)[number];

const slug = z.string().max(200);
/** The state of the file that the editor sees (`versionOf`). */
const version = z.string().max(64);
/** Longer than any heading may be, so that the paper's own check names the limit. */
const headingText = z.string().max(10_000);

const pins = z.strictObject({
  rank: z.literal([1, 2, 3, 4, 5]).exactOptional(),
  page: z.int().positive().max(999).nullable().exactOptional(),
  span: z.int().positive().max(20).nullable().exactOptional(),
  box: z.boolean().nullable().exactOptional(),
  place: z.enum(['lead', 'top', 'bottom']).nullable().exactOptional(),
  picture: z.enum(['none', 'small', 'large']).nullable().exactOptional(),
  keepWith: slug.nullable().exactOptional(),
});

/** What an editor can do to a story. `label` says it in a few words, for undo. */
export const actRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pins'), slug, version, label: z.string().max(80), pins }),
  z.strictObject({
    kind: z.literal('heading'),
    slug,
    version,
    field: z.enum(headingFields),
    text: headingText,
  }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
]);
export type ActRequest = z.output<typeof actRequest>;

/** A heading that is being typed, to be set without being saved. */
export const fitRequest = z.strictObject({
  slug,
  field: z.enum(headingFields),
  text: headingText,
});
export type FitRequest = z.output<typeof fitRequest>;
