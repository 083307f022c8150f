/** The texts of reading aloud. */
export interface ListenMessages {
  /** The button. */
  listen: string;
  /** In its place where no voice speaks the language of the paper. */
  noVoice: string;
  /** The same as a sentence, when the button is pressed. */
  noVoiceAdvice: string;
  /** The player or what it reads could not be loaded. */
  failed: string;
  /** What is only heard. */
  spoken: {
    /** Before the caption of a picture. */
    picture: string;
    /** Before the notes of a story. */
    notes: string;
    /** Instead of a table that is too large to be read out. */
    table: (rows: number, columns: number) => string;
  };
  player: PlayerMessages;
}

/** The texts of the player, which are sent to the browser: `{name}` is replaced there. */
export interface PlayerMessages {
  name: string;
  play: string;
  pause: string;
  previousStory: string;
  nextStory: string;
  previousSentence: string;
  nextSentence: string;
  close: string;
  settings: string;
  speed: string;
  voice: string;
  /** After the name of a voice that sounds like a person. */
  natural: string;
  sleep: string;
  sleepOff: string;
  /** With `{minutes}`. */
  sleepMinutes: string;
  sleepStory: string;
  /** With `{story}`, `{stories}` and `{minutes}`. */
  progress: string;
  paused: string;
  finished: string;
  asleep: string;
  /** The browser waits for a press of the button. */
  blocked: string;
  /** No voice says anything. */
  silent: string;
  resumed: string;
}
