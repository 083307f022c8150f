import type { LatinBylines } from '../byline-vocabulary';

/**
 * The words of bylines in languages with word spaces other than English: `Von Anna Weiß und Jörg Schäfer`,
 * `Par Jean Dupont`, `Por Juan Pérez y Ana García`, `Текст: Иван Петров`, كتب أحمد محمد.
 */
export const foreignBylines = {
  by: ['von|par|por|di|door|av|af|durch|przez|od|autor(?:in|a|es|en)?|auteurs?|автор(?:ы)?'],
  of: ['de|des|del|della|van|da'],
  phrases: [
    { words: ['propos recueillis par|recueilli(?:e|s|es)? par'], credit: 'writer' },
    { words: ['aufgezeichnet von|ein (?:kommentar|gastbeitrag|essay) von'], credit: 'writer' },
    { words: ['avec la (?:collaboration|participation) de|mit material von'], credit: 'reporter' },
    {
      words: [
        "traduit (?:de l'[\\p{L}]+|du [\\p{L}]+|de [\\p{L}]+)(?: \\([^)]*\\))? par",
        'aus de[mr] [\\p{L}]+(?: übersetzt)? von|ins deutsche (?:übersetzt )?von|übersetzt von',
        'traducción del? [\\p{L}]+ (?:de|por)|traducido (?:del? [\\p{L}]+ )?por|traduzione (?:dall[\\p{L}]* ?[\\p{L}]* )?di|tradotto da',
      ],
      credit: 'translator',
    },
    { words: ['كتبت?|بقلم|كتابة|إعداد|حوار|تقرير'], credit: 'writer' },
    { words: ['تصوير|عدسة'], credit: 'photographer' },
    { words: ['ترجمة'], credit: 'translator' },
    { words: ['تحرير'], credit: 'editor' },
    { words: ['رسوم|رسم|كاريكاتير'], credit: 'illustrator' },
    { words: ['מאת'], credit: 'writer' },
    { words: ['צילום'], credit: 'photographer' },
  ],
  and: ['und', 'et', 'och', 'og', 'ja', 'и', 'та', 'ו', 'avec', 'mit', 'con', 'com'],
  shortAnd: ['y', 'e', 'i', 'en', 'a', 'o'],
  joinedAnd: ['و'],
  namesWithJoinedAnd:
    'وليد وائل وسام وجدي وفاء وداد ورد وهيب وسيم وجيه وصفي وحيد وديع واصف وضاح وجدان وئام ولاء'.split(
      ' ',
    ),
  works: [
    {
      words: [
        'textes?|texto|testo|tekst|artikel|beitrag|interview|kommentar|protokoll|bericht|récit|entretien|reportaje|entrevista|opinión|opinion',
        'текст|автор(?:ы)?|интервью|беседовала?|записала?',
      ],
      credit: 'writer',
    },
    { words: ['reportage', 'корреспондент|спецкор'], credit: 'reporter' },
    {
      words: [
        "fotos?|fotografien?|fotograf(?:in)?|photographies?|photographe|fotografías?|fotografie|foto's|bilder?|bild|imágenes|immagini|foton",
        'фото|фотограф|съёмка|видео',
      ],
      credit: 'photographer',
    },
    {
      words: [
        'illustrationen|zeichnung(?:en)?|karikatur|grafik|ilustración(?:es)?|ilustraciones|dessins?|illustrazioni|infografía|infographie|infografik',
        'иллюстраци[ия]|рисунок|рисунки|инфографика|карикатура',
      ],
      credit: 'illustrator',
    },
    { words: ['redaktion|bearbeitung|edición', 'редактор'], credit: 'editor' },
    {
      words: ['übersetzung|traduction|traducción|traduzione|tradução|vertaling', 'перевод(?:чик)?'],
      credit: 'translator',
    },
    {
      words: ['mitarbeit|gestaltung|lektorat|mise en page|diseño', 'корректор|вёрстка|дизайн'],
      credit: 'none',
    },
  ],
  afterName: ['à', 'aus', 'zu', 'au', 'en', 'über', 'из'],
  reporterTitles: [
    'korrespondent(?:in|en)?|reporterin|redakteur(?:in|s)?|envoyée? spéciale?|correspondante?|correspons?al|corresponsal|enviad[oa] especial|корреспондент|спецкор',
  ],
  otherTitles: ['mitarbeiter(?:in|s)?|autor(?:in)?|chefredakteur(?:in)?|journaliste|periodista'],
  desks: [
    'unser(?:e[mnrs]?)?|de nos?|notre|(?:la|le|les|das|der|die|el|los|il) \\S+$|nuestr[oa]s?|наш(?:его)?',
  ],
  agencies: [
    'redaktion|rédaction|redacción|redazione|redação|redactie|редакция|dpa|sid|epd|kna|apa|sda|efe|ansa|lusa|tass|тасс|ria|интерфакс|новости|agencias|agences|agenturen|avec afp',
    'رويترز|وكالات|أ ف ب|د ب أ|سانا|واس|التحرير',
  ],
} satisfies {
  by: string[];
  of: string[];
  reporterTitles: string[];
  otherTitles: string[];
} & Pick<
  LatinBylines,
  | 'phrases'
  | 'and'
  | 'shortAnd'
  | 'joinedAnd'
  | 'namesWithJoinedAnd'
  | 'works'
  | 'afterName'
  | 'desks'
  | 'agencies'
>;
