import type { TakeAwayMessages } from '../messages/take-away-messages';

export const germanTakeAway: TakeAwayMessages = {
  editionEpub: 'Ausgabe als EPUB',
  cover: 'Titelbild',
  colophon: 'Impressum',
  withoutAdvertisements: 'Diese Datei enthält keine Anzeigen.',
  accessibility:
    'Der gesamte Inhalt ist Text, der vorgelesen und vergrößert werden kann; alle Bilder sind beschrieben; Seiten, Ressorts und Überschriften lassen sich ansteuern.',
  inBrief: 'Kurz gefasst',
  more: 'Mehr',
  notes: 'Anmerkungen',
  title: 'Titel',
  digest: 'Kurztext',
  text: 'Text',
  pictures: 'Bilder',
};
