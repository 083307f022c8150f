/** The signs of players, which are the same everywhere. Drawn in a square of 24. */
const paths = {
  play: 'M7 4v16l13-8z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  previousStory: 'M5 5h3v14H5zM20 5v14L9 12z',
  nextStory: 'M16 5h3v14h-3zM4 5v14l11-7z',
  previousSentence: 'M12 5v14L3 12zM21 5v14l-9-7z',
  nextSentence: 'M12 5v14l9-7zM3 5v14l9-7z',
  settings: 'M3 6h10v2H3zM17 6h4v2h-4zM13 4h3v6h-3zM3 16h4v2H3zM11 16h10v2H11zM7 14h3v6H7z',
  close:
    'M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
