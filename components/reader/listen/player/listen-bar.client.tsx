import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { toHref } from '@/lib/addresses/base-path';
import { fillText } from '@/lib/language/fill-text';
import type { ListeningQueue, ListeningStory } from '@/lib/speech/listening-queue';
import type { ListeningAnswer } from '../listening-answer';
import { Icon, type IconName } from './icon.client';
import { ListenSettings } from './listen-settings.client';
import { type Listening, minutesLeft } from './listening';
import type { VoiceChoice } from './voices';

export interface ListenBarProps {
  queue: ListeningAnswer;
  listening: Listening;
  choice: VoiceChoice;
  /** Calls back at each change until the function that it returns is called. */
  subscribe: (watch: () => void) => () => void;
  /** True where a press of a button opened it, whose reader goes on with its buttons. */
  takesFocus: boolean;
  /** Goes to a path of the site without ending the speech. */
  open: (path: ListeningStory['path']) => void;
  close: () => void;
}

/** The controls of the player, at the foot of the window. */
export function ListenBar(props: ListenBarProps) {
  const { queue, listening, choice, subscribe, takesFocus, open, close } = props;
  const state = useSyncExternalStore(subscribe, listening.state);
  const [isExpanded, setExpanded] = useState(false);
  const play = useRef<HTMLButtonElement>(null);
  const { messages } = queue;
  const story = queue.stories[state.story];
  const { isPlaying, notice } = state;

  useEffect(() => {
    if (takesFocus) play.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const button = (name: IconName, label: string, press: () => void) => (
    <button type="button" aria-label={label} title={label} onClick={press}>
      <Icon name={name} />
    </button>
  );

  return (
    <section
      aria-label={messages.name}
      className="listen-bar"
      {...queue.messagesAttributes}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      // Pages of the paper are turned by a swipe.
      onTouchStart={(event) => event.stopPropagation()}
    >
      <div className="listen-story">
        {story && (
          <a
            {...queue.titleAttributes}
            href={toHref(story.path)}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              open(story.path);
            }}
          >
            {story.title}
          </a>
        )}
        <p>{sayProgress(queue, state)}</p>
        {/* Nothing is announced while the voice is speaking. */}
        <p role="status">{!isPlaying && notice !== undefined && messages[notice]}</p>
        {isPlaying && notice === 'resumed' && <p>{messages.resumed}</p>}
      </div>
      <div className="listen-buttons">
        {button('previousStory', messages.previousStory, () => listening.moveStory(-1))}
        {button('previousSentence', messages.previousSentence, () => listening.moveSentence(-1))}
        <button
          ref={play}
          type="button"
          className="listen-play"
          aria-label={isPlaying ? messages.pause : messages.play}
          title={isPlaying ? messages.pause : messages.play}
          onClick={() => (isPlaying ? listening.pause() : listening.play())}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </button>
        {button('nextSentence', messages.nextSentence, () => listening.moveSentence(1))}
        {button('nextStory', messages.nextStory, () => listening.moveStory(1))}
        <button
          type="button"
          className="listen-more"
          aria-label={messages.settings}
          title={messages.settings}
          aria-expanded={isExpanded}
          onClick={() => setExpanded(!isExpanded)}
        >
          <Icon name="settings" />
        </button>
      </div>
      <ListenSettings {...{ queue, listening, choice, state, isExpanded }} />
      <button
        type="button"
        className="listen-close"
        aria-label={messages.close}
        title={messages.close}
        onClick={close}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

function sayProgress(queue: ListeningQueue, state: ReturnType<Listening['state']>): string {
  return fillText(queue.messages.progress, {
    story: state.story + 1,
    stories: queue.stories.length,
    minutes: minutesLeft(queue, state),
  });
}
