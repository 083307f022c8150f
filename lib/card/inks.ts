/**
 * The paper's colours by day, as `app/globals.css` has them: a picture is drawn where no style sheet is.
 * Every picture is shown on screens light and dark; it is always the printed paper, never a theme.
 */
export const inks = {
  sheet: '#fcf9f1',
  tint: '#efe8d8',
  ink: '#1d1a16',
  soft: '#5d564b',
  rule: '#1d1a16',
  hair: '#c4bba8',
  red: '#a3201b',
} as const;

/** What a cutting lies on, and its shadow there. */
export const desk = { top: '#8f8573', shadow: '#5f5749' } as const;
