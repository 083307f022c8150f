/**
 * The colours of the design, for style sheets, screens and pictures alike. Each has a value for light and one for dark
 * screens, and one for paper tinted sepia, which a reader may choose. Pictures and print always use the light one.
 */
export const colours = {
  paper: { day: '#f8f4ea', night: '#191714', sepia: '#f0e2c6' },
  sheet: { day: '#fcf9f1', night: '#1f1c18', sepia: '#f5e9d0' },
  tint: { day: '#efe8d8', night: '#24211c', sepia: '#e6d5b3' },
  /** Behind pictures, which may have dark lines on a transparent ground: paper in half light. */
  ground: { day: '#fcf9f1', night: '#ddd6c6', sepia: '#f5e9d0' },
  ink: { day: '#1d1a16', night: '#ebe5d8', sepia: '#33271a' },
  soft: { day: '#5d564b', night: '#aea593', sepia: '#5f4c36' },
  rule: { day: '#1d1a16', night: '#8d8473', sepia: '#33271a' },
  hair: { day: '#c4bba8', night: '#47413a', sepia: '#bfa67e' },
  /** The one spot colour, unless the paper has its own (`spot-colour.ts`). */
  red: { day: '#a3201b', night: '#ee7a6b', sepia: '#8f1d16' },
  /** Behind what a reader searched for: ink is readable on it. */
  hit: { day: '#f7dd8c', night: '#57440e', sepia: '#f0cd6e' },
  /** Crop marks and slug line, for the print shop only. */
  press: { day: '#000000', night: '#000000', sepia: '#000000' },
} as const;
