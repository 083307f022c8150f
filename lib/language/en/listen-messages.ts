import type { ListenMessages } from '../messages/listen-messages';

export const englishListen: ListenMessages = {
  listen: 'Listen',
  noVoice: 'No voice',
  noVoiceAdvice: 'This device has no voice for this language; one can be added in its settings',
  failed: 'Reading aloud did not start; please try again',
  spoken: {
    picture: 'Picture: ',
    notes: 'Notes.',
    table: (rows, columns) =>
      `A table of ${rows} rows and ${columns} columns follows in the printed story.`,
  },
  player: {
    name: 'Read aloud',
    play: 'Play',
    pause: 'Pause',
    previousStory: 'Previous story',
    nextStory: 'Next story',
    previousSentence: 'Previous sentence',
    nextSentence: 'Next sentence',
    close: 'Close the player',
    settings: 'Settings',
    speed: 'Speed',
    voice: 'Voice',
    natural: 'natural',
    sleep: 'Sleep timer',
    sleepOff: 'Off',
    sleepMinutes: 'In {minutes} minutes',
    sleepStory: 'After this story',
    progress: 'Story {story} of {stories}, about {minutes} min left',
    paused: 'Paused',
    finished: 'That was the whole edition',
    asleep: 'The sleep timer has stopped the reading',
    blocked: 'Press Play to start',
    silent: 'The voice makes no sound; please choose another',
    resumed: 'Continued from where you stopped',
  },
};
