/** The texts of the settings for reading on a screen. */
export interface SettingsMessages {
  /** The button that opens them, and their heading. */
  settings: string;
  /** The switch between the paper's own type and large print. */
  largePrint: string;
  textSize: string;
  /** What the pages are drawn on. */
  paper: Choice<'' | 'light' | 'sepia' | 'dark'>;
  lineLength: Choice<'' | 'short' | 'long'>;
  lineHeight: Choice<'' | 'tight' | 'loose'>;
  align: Choice<'' | 'justified' | 'ragged'>;
  reset: string;
  /** Announced after everything is again as the paper has it. */
  resetDone: string;
  done: string;
}

/** A setting, and what its values are called; the empty one is as the paper, or the system, has it. */
interface Choice<Value extends string> {
  legend: string;
  values: Readonly<Record<Value, string>>;
}
