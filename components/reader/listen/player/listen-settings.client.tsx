import { useId } from 'react';
import { fillText } from '@/lib/language/fill-text';
import { languageIn, regionIn } from '@/lib/language/speech/voice-tags';
import type { ListeningQueue } from '@/lib/speech/listening-queue';
import { isNatural } from '@/lib/speech/voices/rank-voices';
import type { Listening, ListeningState, Sleep } from './listening';
import type { VoiceChoice } from './voices';

export interface ListenSettingsProps {
  queue: ListeningQueue;
  listening: Listening;
  choice: VoiceChoice;
  state: ListeningState;
  /** On a phone they are shown on request. */
  isExpanded: boolean;
}

/** The speeds that engines have: slower for learners, and up to three times for those who are used to it. */
const rates = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

const minutes = [15, 30, 60] as const;

/** Speed, voice and sleep timer. */
export function ListenSettings(props: ListenSettingsProps) {
  const { queue, listening, choice, state, isExpanded } = props;
  const { messages, language } = queue;
  const id = useId();
  const current = choice.find(language);
  return (
    <div className="listen-settings" data-expanded={isExpanded ? '' : undefined}>
      <label htmlFor={`${id}-rate`}>{messages.speed}</label>
      <select
        id={`${id}-rate`}
        value={state.rate}
        onChange={({ target }) => listening.setRate(Number(target.value))}
      >
        {rates.map((rate) => (
          <option key={rate} value={rate}>
            {rate}×
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-voice`}>{messages.voice}</label>
      <select
        id={`${id}-voice`}
        value={current?.voiceURI ?? ''}
        onChange={({ target }) => {
          const chosen = choice.list(language).find(({ voiceURI }) => voiceURI === target.value);
          if (!chosen) return;
          choice.choose(chosen);
          listening.restart();
        }}
      >
        {[...groupByRegion(choice.list(language), language)].map(([region, voices]) => (
          <optgroup key={region} label={region}>
            {voices.map((voice) => (
              <option key={voice.voiceURI} value={voice.voiceURI}>
                {isNatural(voice) ? `${voice.name} · ${messages.natural}` : voice.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label htmlFor={`${id}-sleep`}>{messages.sleep}</label>
      <select
        id={`${id}-sleep`}
        value={state.sleep}
        onChange={({ target }) => listening.setSleep(toSleep(target.value))}
      >
        <option value={0}>{messages.sleepOff}</option>
        {minutes.map((one) => (
          <option key={one} value={one}>
            {fillText(messages.sleepMinutes, { minutes: one })}
          </option>
        ))}
        <option value="story">{messages.sleepStory}</option>
      </select>
    </div>
  );
}

function toSleep(value: string): Sleep {
  if (value === 'story') return value;
  return minutes.find((one) => String(one) === value) ?? 0;
}

/** Voices by the name of their region, else of their language, in the order of the first voice of each. */
function groupByRegion(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): Map<string, SpeechSynthesisVoice[]> {
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const groups = new Map<string, SpeechSynthesisVoice[]>();
  for (const voice of voices) {
    const region = regionIn(voice.lang);
    const name =
      (region === '' ? languages.of(languageIn(voice.lang)) : regions.of(region)) ?? voice.lang;
    groups.set(name, [...(groups.get(name) ?? []), voice]);
  }
  return groups;
}
