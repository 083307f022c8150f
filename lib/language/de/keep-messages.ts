import type { KeepMessages } from '../messages/keep-messages';

export const germanKeep: KeepMessages = {
  keepEdition: 'Offline speichern',
  keptEdition: 'Offline gespeichert',
  size: 'Etwa {size}. Danach lässt sich diese Ausgabe ohne Internet lesen.',
  start: 'Speichern',
  cancel: 'Abbrechen',
  goOn: 'Fortsetzen',
  remove: 'Vom Gerät löschen',
  progress: '{percent} gespeichert',
  done: 'Gespeichert. Diese Ausgabe lässt sich jetzt ohne Internet lesen.',
  removed: 'Vom Gerät gelöscht.',
  incomplete: 'Der letzte Download wurde nicht abgeschlossen.',
  noRoom: 'Auf dem Gerät ist nicht genug Platz: Die Ausgabe braucht {size}.',
  failed:
    'Die Ausgabe konnte nicht gespeichert werden. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  unsupported:
    'Dieser Browser kann keine Seiten speichern: Vielleicht ist der private Modus an, oder die Adresse beginnt nicht mit https.',
  keptEditions: 'Gespeicherte Ausgaben',
  keptLine:
    'Diese Ausgaben lassen sich ohne Internet lesen. Bei bestehender Verbindung werden sie aktualisiert.',
  notKept: 'Es besteht keine Verbindung, und diese Seite ist nicht auf dem Gerät gespeichert.',
  tryAgain: 'Noch einmal versuchen',
  noneKept:
    'Auf diesem Gerät ist noch keine Ausgabe gespeichert. Öffnen Sie eine und wählen Sie „Offline speichern“.',
  total: 'Insgesamt etwa {size}',
  removeAll: 'Alle löschen',
  checkedAt: 'geprüft: {time}',
  noticeKept: 'Keine Verbindung. Sie lesen die Kopie auf diesem Gerät, Stand: {time}.',
  noticeNewest: 'Keine Verbindung. Dies ist die neueste Ausgabe auf diesem Gerät, Stand: {time}.',
  save: 'Merken',
  continueAt: 'Weiterlesen bei: {words}',
  clippings: 'Ausschnitte',
  clippingsLine:
    'Ihre gemerkten Artikel als Zeitungsseiten in Ihrer Reihenfolge: zum Lesen, Drucken und Weitergeben.',
  noneSaved:
    'Noch keine Artikel gemerkt. Öffnen Sie einen und wählen Sie „Merken“. Die Liste bleibt auf diesem Gerät.',
  savedStories: 'Gemerkte Artikel',
  clippingsTitle: 'Titel der Ausschnitte',
  makeUp: 'Seiten umbrechen',
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  removeStory: 'Entfernen',
  moved: '„{title}“ steht jetzt an Stelle {place}',
  storyRemoved: '„{title}“ entfernt',
  exportSaved: 'Liste exportieren',
  deleteSaved: 'Alle gemerkten Artikel löschen',
  deleteQuestion:
    'Alle gemerkten Artikel von diesem Gerät löschen? Das lässt sich nicht rückgängig machen.',
  source: (paper, day, page) => [paper, day, page].filter(Boolean).join(', '),
  withdrawnStory: (title) => `„${title}“ wurde zurückgezogen: `,
  unknownStory: (address) => `Unter ${address} gibt es keinen Artikel`,
  clippingsPdf: 'Ausschnitte als PDF',
  tooLong: (characters, most) =>
    `Diese Artikel haben zusammen ${characters} Zeichen; auf Seiten passen höchstens ${most}. Entfernen Sie einige, oder teilen Sie die Sammlung.`,
};
