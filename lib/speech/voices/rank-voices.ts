/**
 * Orders the voices of a device for a language, the best first. Browsers run this.
 *
 * Sources: tags are written as `zh-CN`, `zh_CN` (Android) or `cmn-Hans-CN`; names of natural voices are those of Edge
 * ("Online (Natural)"), Apple ("Premium", "Enhanced", "Siri") and Chrome ("Google"); novelty and Eloquence voices of Apple
 * and eSpeak are understood badly.
 */

import { languageIn, regionIn } from '@/lib/language/speech/voice-tags';

/** The part of a `SpeechSynthesisVoice` that matters. */
export interface Voice {
  name: string;
  lang: string;
  voiceURI: string;
  /** False for one that needs the network. */
  localService: boolean;
  default: boolean;
}

export interface VoiceWish {
  /** BCP 47 */
  language: string;
  /** Tags of regions, the most suitable first; of the same language. */
  preferred: readonly string[];
  isOnline: boolean;
}

/** Returns the voices that speak a language, the best first. */
export function rankVoices<V extends Voice>(voices: readonly V[], wish: VoiceWish): V[] {
  const wanted = languageIn(wish.language);
  return voices
    .filter((voice) => languageIn(voice.lang) === wanted && !isDisguise(voice))
    .map((voice, index) => ({ voice, index, rank: rankOf(voice, wish) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ voice }) => voice);
}

/** The region first, because a voice of another one may speak another language: Cantonese for a paper of Taiwan. */
function rankOf(voice: Voice, { preferred, language, isOnline }: VoiceWish): number {
  const regions = [regionIn(language), ...preferred.map(regionIn)].filter(Boolean);
  const own = regionIn(voice.lang);
  const found = regions.indexOf(own);
  // A voice for no region, such as cmn, speaks the language as most do: it is second to that of the paper's region.
  const region = own === '' ? 0.5 : found === -1 ? regions.length : found;
  const unreachable = voice.localService || isOnline ? 0 : 1000;
  return (
    unreachable +
    (isOdd(voice) ? 500 : 0) +
    region * 10 +
    (3 - qualityOf(voice)) * 2 +
    (voice.default ? 0 : 1)
  );
}

/** True for a voice that sounds like a person. */
export const isNatural = (voice: Voice): boolean => qualityOf(voice) === 3;

function qualityOf({ name }: Voice): 1 | 2 | 3 {
  if (/natural|neural|premium|siri|wavenet/i.test(name)) return 3;
  return /enhanced|google|online|优质|優質/i.test(name) ? 2 : 1;
}

const novelties =
  'Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Wobble|Fred|Good News|Jester|Junior|Kathy|Organ|Superstar|Ralph|Trinoids|Whisper|Zarvox|Deranged|Hysterical|Princess|Pipe Organ';
const eloquence = 'Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley';
const odd = new RegExp(`^(?:${novelties}|${eloquence})\\b|e-?speak`, 'i');

/**
 * True for a voice of eSpeak that speaks as another one with a changed throat: Speech Dispatcher has a hundred of them for
 * each language, `English (America)+Half-LifeAnnouncementSystem espeak-ng`.
 */
const isDisguise = ({ name }: Voice): boolean => /\S\+\S.*e-?speak/i.test(name);

function isOdd({ name, voiceURI }: Voice): boolean {
  return odd.test(name) || /eloquence|e-?speak/i.test(voiceURI);
}
