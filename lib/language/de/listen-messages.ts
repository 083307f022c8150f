import type { ListenMessages } from '../messages/listen-messages';

export const germanListen: ListenMessages = {
  listen: 'Vorlesen',
  noVoice: 'Keine Stimme',
  noVoiceAdvice:
    'Dieses Gerät hat keine deutsche Stimme; in seinen Einstellungen lässt sich eine hinzufügen',
  failed: 'Das Vorlesen konnte nicht starten; bitte noch einmal versuchen',
  spoken: {
    picture: 'Bild: ',
    notes: 'Anmerkungen.',
    table: (rows, columns) =>
      `Im gedruckten Text folgt eine Tabelle mit ${rows} Zeilen und ${columns} Spalten.`,
  },
  player: {
    name: 'Vorlesen',
    play: 'Wiedergabe',
    pause: 'Pause',
    previousStory: 'Voriger Artikel',
    nextStory: 'Nächster Artikel',
    previousSentence: 'Voriger Satz',
    nextSentence: 'Nächster Satz',
    close: 'Vorlesen beenden',
    settings: 'Einstellungen',
    speed: 'Tempo',
    voice: 'Stimme',
    natural: 'natürlich',
    sleep: 'Abschalten',
    sleepOff: 'Aus',
    sleepMinutes: 'In {minutes} Minuten',
    sleepStory: 'Nach diesem Artikel',
    progress: 'Artikel {story} von {stories}, noch etwa {minutes} Min.',
    paused: 'Pause',
    finished: 'Das war die ganze Ausgabe',
    asleep: 'Die eingestellte Zeit ist um',
    blocked: 'Zum Starten auf Wiedergabe drücken',
    silent: 'Die Stimme bleibt stumm; bitte eine andere wählen',
    resumed: 'Weiter an der letzten Stelle',
  },
};
