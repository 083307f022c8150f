import type { CopyMessages } from '../messages/copy-messages';

export const germanCopy: CopyMessages = {
  needsScript:
    'Die Suche in dieser Kopie der Zeitung läuft in Ihrem Browser und braucht JavaScript.',
  notRead:
    'Das Verzeichnis der Suche konnte nicht gelesen werden. Versuchen Sie es später noch einmal.',
  searching: 'Suche läuft …',
  oneFile: 'Ausgabe als eine Datei',
};
