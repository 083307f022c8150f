/**
 * The colours of the design, for style sheets, screens and pictures alike. Each has a value for light and one for dark
 * screens. Pictures and print always use the light one.
 */
export const colours = {
  paper: { day: '#f8f4ea', night: '#191714' },
  sheet: { day: '#fcf9f1', night: '#1f1c18' },
  tint: { day: '#efe8d8', night: '#24211c' },
  /** Behind pictures, which may have dark lines on a transparent ground: paper in half light. */
  ground: { day: '#fcf9f1', night: '#ddd6c6' },
  ink: { day: '#1d1a16', night: '#ebe5d8' },
  soft: { day: '#5d564b', night: '#aea593' },
  rule: { day: '#1d1a16', night: '#8d8473' },
  hair: { day: '#c4bba8', night: '#47413a' },
  /** The one spot colour, unless the paper has its own (`spot-colour.ts`). */
  red: { day: '#a3201b', night: '#ee7a6b' },
  /** Behind what a reader searched for: ink is readable on it. */
  hit: { day: '#f7dd8c', night: '#5f4a10' },
  /** Crop marks and slug line, for the print shop only. */
  press: { day: '#000000', night: '#000000' },
} as const;
