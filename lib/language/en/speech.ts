/**
 * What English voices read wrongly. Plain sums, percentages, years, decades, ordinals and times are read well and are
 * left as they are.
 */
import {
  isoDate,
  romanSource,
  romanValue,
  type SpeechRules,
  type SpokenRule,
  sayDay,
  toUnitRule,
  toWordRule,
} from '../speech/speech-rules';

/** Read letter by letter, as another word, or with a pause for a full stop. */
const titles: SpokenRule = toWordRule(
  {
    'Dr.': 'Doctor',
    Dr: 'Doctor',
    'Prof.': 'Professor',
    Prof: 'Professor',
    'Gov.': 'Governor',
    'Sen.': 'Senator',
    'Rep.': 'Representative',
    'Gen.': 'General',
    'Lt.': 'Lieutenant',
    'Col.': 'Colonel',
    'Capt.': 'Captain',
    'Sgt.': 'Sergeant',
    'Rev.': 'Reverend',
    'Hon.': 'Honourable',
    'Mt.': 'Mount',
    'Ft.': 'Fort',
  },
  { before: '(?<![\\w.])', after: '(?= (?:\\p{Lu}|van |de |von ))' },
);

const abbreviations: SpokenRule = toWordRule(
  {
    'e.g.': 'for example',
    'i.e.': 'that is',
    'vs.': 'versus',
    vs: 'versus',
    'approx.': 'approximately',
    'Ph.D.s': 'PhDs',
    'Ph.D.': 'PhD',
    'M.D.': 'MD',
    'B.A.': 'BA',
    'a.m.': 'am',
    'p.m.': 'pm',
    'et al.': 'and others',
    'Jr.': 'Junior',
    'Sr.': 'Senior',
    'Bros.': 'Brothers',
    'Govt.': 'Government',
    'Dept.': 'Department',
    'Assn.': 'Association',
  },
  { before: '(?<![\\w.])', after: '(?!\\w)' },
);

const months: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sept: 'September',
  Sep: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};

const weekdays: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tues: 'Tuesday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thurs: 'Thursday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};

const streets: Readonly<Record<string, string>> = {
  St: 'Street',
  Ave: 'Avenue',
  Rd: 'Road',
  Blvd: 'Boulevard',
};

/** Before a street's abbreviation. */
const streetName = '(?<=\\b(?:\\p{Lu}\\p{L}+|\\d+(?:st|nd|rd|th)) )';

/** Words that begin a sentence and no name of a saint. */
const sentenceOpener =
  '(?:The|An?|This|That|These|Those|It|He|She|We|They|You|I|My|His|Her|Its|Our|Your|Their|There|Here|In|On|At|By|For|From|With|As|After|Before|During|Since|Until|When|Where|While|If|Although|Though|Because|But|And|Or|So|Yet|Then|Now|Today|Yesterday|Tomorrow|Later|Meanwhile|However|Not|Some|Many|Most|Both|One|Two|Three|Police|What|Who|Why|How)\\b';

const units: Readonly<Record<string, readonly [string, string]>> = {
  'km²': ['square kilometre', 'square kilometres'],
  km2: ['square kilometre', 'square kilometres'],
  'm²': ['square metre', 'square metres'],
  m2: ['square metre', 'square metres'],
  'm³': ['cubic metre', 'cubic metres'],
  'sq ft': ['square foot', 'square feet'],
  'sq. ft.': ['square foot', 'square feet'],
  'km/h': ['kilometre an hour', 'kilometres an hour'],
  kph: ['kilometre an hour', 'kilometres an hour'],
  mph: ['mile an hour', 'miles an hour'],
  km: ['kilometre', 'kilometres'],
  cm: ['centimetre', 'centimetres'],
  mm: ['millimetre', 'millimetres'],
  kg: ['kilogram', 'kilograms'],
  lbs: ['pound', 'pounds'],
  lb: ['pound', 'pounds'],
  ft: ['foot', 'feet'],
  oz: ['ounce', 'ounces'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  kW: ['kilowatt', 'kilowatts'],
  MW: ['megawatt', 'megawatts'],
  GW: ['gigawatt', 'gigawatts'],
};

const currencies: Readonly<Record<string, string>> = {
  $: 'dollars',
  US$: 'US dollars',
  A$: 'Australian dollars',
  C$: 'Canadian dollars',
  HK$: 'Hong Kong dollars',
  '£': 'pounds',
  '€': 'euros',
  '₹': 'rupees',
};

const powers: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
};

const powerOf = (letters = ''): string => powers[letters.toLowerCase()] ?? letters;

/** A noun follows, so that the sum or measure before it is an adjective: "the £3m house", but "the £3m it needs". */
const beforeNoun =
  '(?= (?!(?:an?|the|this|that|these|those|it|he|she|they|we|you|I|its|his|her|their|our|who|which|what|when|where|while|is|was|were|are|be|been|has|had|have|do|does|did|will|would|can|could|may|might|must|shall|should|in|on|at|of|to|for|from|by|with|as|than|into|over|under|per|above|below|between|through|across|and|or|but|not|if|so|more|less|extra|off|out|up|down|away|ago|there|here|now|then|still|also|already|spent|paid|lost|won|given|taken|made|lent|owed|due|left|went|came|apart|[a-z]+(?:ed|ly))\\b)\\p{L})';
const determiners = 'an?|another|the|this|its|his|her|their|our|my|your';
const beforeAdjective = `(?<=\\b(?:${determiners}) )`;

const money =
  '((?:US|HK|A|C)?\\$|£|€|₹)\\s?(\\d[\\d,]*(?:\\.\\d+)?)[\\s\\u00a0-]?(k|mn?|bn?|tn|thousand|million|billion|trillion)';

const sayAdjective = ([, sign = '', sum, power]: readonly (string | undefined)[]): string =>
  `${sum} ${powerOf(power)} ${(currencies[sign] ?? sign).replace(/s$/, '')}`;

/** Groups: the sign, the first sum with its power, the second sum with its power. */
const moneyRange =
  '((?:US|HK|A|C)?\\$|£|€|₹)(\\d[\\d,]*(?:\\.\\d+)?)[\\s\\u00a0]?(k|mn?|bn?|tn|thousand|million|billion|trillion)?\\s?[-–—]\\s?\\1?(\\d[\\d,]*(?:\\.\\d+)?)[\\s\\u00a0]?(k|mn?|bn?|tn|thousand|million|billion|trillion)';

/** £5m-£10m: 5 million to 10 million pounds. */
function sayMoneyRange([sign = '', from, fromPower, until, power]: readonly (
  | string
  | undefined
)[]): string {
  const first = fromPower === undefined ? from : `${from} ${powerOf(fromPower)}`;
  return `${first} to ${until} ${powerOf(power)} ${currencies[sign] ?? sign}`;
}

/** Numbers one to twenty: those of wars and volumes. */
const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Before a number in Roman numerals that is counted. */
const counted =
  'War|Part|Chapter|Act|Scene|Volume|Vol\\.|Book|Phase|Title|Type|Class|Level|Grade|Stage|Appendix|Article|Section|Bowl|Schedule|Category|Tier';
/** Names of monarchs and popes, whose Roman numerals are ordinals. */
const regnal =
  'Charles|Henry|Edward|George|Louis|Elizabeth|James|William|Richard|Paul|Benedict|Francis|Leo|Pius|Philip|Felipe|Napoleon|Wilhelm|Catherine|Nicholas|Alexander|Peter|Frederick|Carl|Gustaf|Harald|Margrethe|Mary|Mehmed|Abdullah|Mohammed|Albert|Leopold|Alfonso|Ferdinand|Juan|Victoria|John|XVI';
const rulers = 'King|Queen|Pope|Tsar|Emperor|Empress|Prince|Sultan';

/** What a person says of themselves: "Queen Anne I guess". */
const afterPronoun =
  'guess|think|know|believe|suppose|mean|say|said|am|wrote|read|love|like|saw|want|need|hope|feel|had|have|would|will|can|could|do|did|never';

/** Before a word in lower case, I is a pronoun, unless no pronoun is followed so, or the name is one of rulers: "Elizabeth I was". */
const firstAsNumeral = `I(?! \\p{Ll})|I(?= (?:of|is|has|in|on|at|by|from|who|whose|as|to|died|reigned|ruled)\\b)|(?<=\\b(?:${regnal}) )I(?= (?:and|was)\\b)`;

const monarch = (numeral: string) => `the ${toCapital(ordinals[romanValue(numeral)] ?? numeral)}`;
const toCapital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Words of results, around a score. */
const results =
  'win|wins|won|victory|victories|defeat|defeats|defeated|beat|beats|lost|loss|lead|leads|led|draw|drew|score|scores|scored|decision|vote|ruling|triumph|rout|comeback';

/** Between the sets of a match, and the points of a tie-break after one: 7-6 (7-4), 6-3. */
const setGap = '(?:[,;] (?:and )?| and | )';
const setTie = '(?: ?\\(\\d{1,2}(?:[–-]\\d{1,2})?\\))';

const monthNames = [...new Set([...Object.values(months), 'May'])].join('|');

/** After a range that is counted: percent, years, kilometres. */
const measured = [
  'percent|per cent|percentage points|points|degrees|thousand|million|billion|trillion',
  'years?|months?|weeks?|days?|hours?|minutes?|seconds?|people|miles?|metres?|meters?|litres?|tonnes?',
  ...Object.values(units).flat(),
].join('|');

const numberOf = (written: string): number => Number(written.replace(/[,%]/g, ''));

/** A British newsreader says "two nil", an American one "two to nothing"; "to" with the number is right in both. */
const score = (groups: readonly (string | undefined)[]): string => `${groups[1]} to ${groups[2]}`;

export const englishSpeech: SpeechRules = {
  voices: ['en-GB', 'en-US', 'en-IE', 'en-AU'],
  // 160 words a minute.
  pace: 14,
  pause: ', ',
  afterNumber: ': ',
  abbreviations:
    'Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec Gov Lt Col Capt Sgt Rev Hon Mt Ft Nos pp vs approx Ave Blvd'.split(
      ' ',
    ),
  sentenceEnds: {
    before: new RegExp(`${streetName}(?:${Object.keys(streets).join('|')})\\.\\s*$`, 'u'),
    after: new RegExp(`^${sentenceOpener}`, 'u'),
  },
  rules: [
    // The hyphens are read as minus.
    {
      pattern: isoDate,
      spoken: ([whole = '', year, , month, day], tag) => sayDay({ whole, year, month, day }, tag),
    },
    {
      pattern: new RegExp(`(?<!\\w)(${Object.keys(months).join('|')})\\.?(?= \\d)`, 'gu'),
      spoken: ([, month = '']) => months[month] ?? month,
    },
    {
      pattern: new RegExp(
        `(?<=\\d )(${Object.keys(months).join('|')})(?:\\.(?= \\p{Ll}|,| \\d)|(?![\\w.]))`,
        'gu',
      ),
      spoken: ([, month = '']) => months[month] ?? month,
    },
    {
      pattern: new RegExp(
        `\\b(${Object.keys(weekdays).join('|')})[–-](${Object.keys(weekdays).join('|')})\\b`,
        'gu',
      ),
      spoken: ([, from = '', to = '']) => `${weekdays[from]} to ${weekdays[to]}`,
    },
    // Read as fractions.
    {
      pattern: /(?<![\d/])(24\/7|9\/11)(?![\d/])/gu,
      spoken: ([, pair = '']) => pair.replace('/', ' '),
    },
    titles,
    // "on Main St. The house": the full stop ends a sentence too.
    {
      pattern: new RegExp(
        `${streetName}(${Object.keys(streets).join('|')})(?=\\. ${sentenceOpener})`,
        'gu',
      ),
      spoken: ([, street = '']) => streets[street] ?? street,
    },
    // Read as "saint" after a street's name, or as "street" before a saint's.
    {
      pattern: new RegExp(
        `${streetName}(${Object.keys(streets).join('|')})(?:\\.(?! \\p{Lu}\\p{Ll})|(?![\\w.]| \\p{Lu}\\p{Ll}))`,
        'gu',
      ),
      spoken: ([, street = '']) => streets[street] ?? street,
    },
    { pattern: /(?<!\w)St\.? (?=\p{Lu}\p{Ll})/gu, spoken: 'Saint ' },
    abbreviations,
    { pattern: /(?<!\w)c\. ?(?=\d{4})/gu, spoken: 'circa ' },
    { pattern: /(?<!\w)pp?\. ?(?=\d)/gu, spoken: 'page ' },
    // "No" is read as the word of refusal.
    {
      pattern: /(?<!\w)Nos?\.? ?(?=\d)/gu,
      spoken: ([match = '']) => (match.startsWith('Nos') ? 'numbers ' : 'number '),
    },
    { pattern: /(?<![\w&])#(?=\d)/gu, spoken: 'number ' },
    // Read letter by letter.
    {
      pattern: new RegExp(
        `(?<=\\b(?:${counted}) )(${romanSource}|I(?! (?:${afterPronoun})\\b)|V|X)(?![\\w’'])`,
        'gu',
      ),
      spoken: ([, numeral = '']) => cardinals[romanValue(numeral)] ?? numeral,
    },
    {
      pattern: new RegExp(`(?<=\\b(?:${regnal}) )(${romanSource})(?!\\w)`, 'gu'),
      spoken: ([, numeral = '']) => monarch(numeral),
    },
    {
      pattern: new RegExp(
        `(?<=\\b(?:${rulers}) (?:\\p{Lu}\\p{L}+ )+)(${firstAsNumeral}|V|X|${romanSource})(?![\\w’'])`,
        'gu',
      ),
      spoken: ([, numeral = '']) => monarch(numeral),
    },
    // "£5m-£10m" is read as a minus, or with the sign between the two.
    {
      pattern: new RegExp(`(?<=\\b(?:an?|another) )${moneyRange}(?= \\p{L})`, 'giu'),
      spoken: ([, ...range]) => sayMoneyRange(range).replace(/s$/, ''),
    },
    {
      pattern: new RegExp(`${beforeAdjective}${moneyRange}${beforeNoun}`, 'giu'),
      spoken: ([, ...range]) => sayMoneyRange(range).replace(/s$/, ''),
    },
    {
      pattern: new RegExp(`${moneyRange}(?![\\w-])`, 'giu'),
      spoken: ([, ...range]) => sayMoneyRange(range),
    },
    {
      pattern:
        /((?:US|HK|A|C)?\$|£|€|₹)(\d[\d,]*(?:\.\d+)?)-\1?(?=\d[\d,]*(?:\.\d+)?(?![\w-]|,\d|\.\d))/gu,
      spoken: '$1$2 to $1',
    },
    // In "a $2m deal" and "a $2m-a-year deal" the sum is an adjective.
    { pattern: new RegExp(`${money}(?=-)`, 'giu'), spoken: sayAdjective },
    {
      pattern: new RegExp(`(?<=\\b(?:an?|another) )${money}(?= \\p{Ll})`, 'giu'),
      spoken: sayAdjective,
    },
    { pattern: new RegExp(`${beforeAdjective}${money}${beforeNoun}`, 'giu'), spoken: sayAdjective },
    // "1.2 m dollars", "1.2 dollars million": the sign belongs behind the sum.
    {
      pattern: new RegExp(`${money}\\b`, 'giu'),
      spoken: ([, sign = '', sum, power]) => `${sum} ${powerOf(power)} ${currencies[sign] ?? sign}`,
    },
    { pattern: /(?<=\d)\s?(bn|tn)\b/gu, spoken: ([, power]) => ` ${powerOf(power)}` },
    // m is read as metres.
    {
      pattern:
        /(?<=\d)m(?= (?:people|users|tonnes|tons|homes|jobs|copies|viewers|voters|customers|passengers|visitors|barrels|children|adults|workers|households|doses|acres|pounds|dollars|euros)\b)/gu,
      spoken: ' million',
    },
    // "a 5 km race": one unit, as in "a five-mile race".
    toWordRule(
      Object.fromEntries(Object.entries(units).map(([unit, [one]]) => [unit, ` ${one}`])),
      {
        before: `(?<=\\b(?:${determiners}) \\d[\\d.,]*)[\\s\\u00a0-]?`,
        after: beforeNoun,
      },
    ),
    // Spelled: five k g.
    toUnitRule(units),
    { pattern: /(?<=^|[\s(])[-−–](?=\d+(?:\.\d+)?\s?°)/gu, spoken: 'minus ' },
    { pattern: /(?<=\d)\s?°\s?C\b/gu, spoken: ' degrees Celsius' },
    { pattern: /(?<=\d)\s?°\s?F\b/gu, spoken: ' degrees Fahrenheit' },
    { pattern: /(?<=^|\s)−(?=\d)/gu, spoken: 'minus ' },
    // The sets of a match, 6-4, 6-3, or of pages: none is a minus.
    {
      pattern: new RegExp(
        `(?<![\\w–.-])(\\d{1,3})[–-](\\d{1,3})(?![\\w–-]|\\.\\d)(?=${setTie}?${setGap}\\d{1,3}[–-]\\d{1,3}(?![\\w–-]))`,
        'gu',
      ),
      spoken: '$1 to $2',
    },
    {
      pattern: new RegExp(
        `(?<=\\d{1,3}(?:[–-]| to )\\d{1,3}${setTie}?${setGap})(\\d{1,3})[–-](\\d{1,3})(?![\\w–-]|\\.\\d)`,
        'gu',
      ),
      spoken: '$1 to $2',
    },
    {
      pattern: /(?<=\d(?:[–-]| to )\d{1,2} ?\()(\d{1,2})[–-](\d{1,2})(?=\))/gu,
      spoken: '$1 to $2',
    },
    // A dash between two numbers is read as minus, or not at all.
    {
      pattern: new RegExp(
        `(?<![\\d–-])(\\d{1,3})[–-](\\d{1,3})(?= (?:\\w+ )?(?:${results})\\b)`,
        'giu',
      ),
      spoken: score,
    },
    {
      pattern: new RegExp(
        `(?<=\\b(?:${results}) (?:[\\p{L}’'-]+ ){0,4})(\\d{1,3})[–-](\\d{1,3})(?![\\d–-])`,
        'giu',
      ),
      spoken: score,
    },
    { pattern: /(?<=\d(?:st|nd|rd|th|am|pm|%)?)\s?–\s?(?=[$£€]?\d)/gu, spoken: ' to ' },
    // A hyphen may be part of a name, so it is read only between times, days and what is counted.
    {
      pattern: new RegExp(
        `(?<![\\w.,–-])(\\d[\\d,]*(?:\\.\\d+)?%?)-(\\d[\\d,]*(?:\\.\\d+)?)(?=%|°|[ \\u00a0](?:${measured})\\b)`,
        'gu',
      ),
      spoken: ([whole = '', from = '', until = '']) =>
        numberOf(from) < numberOf(until) ? `${from} to ${until}` : whole,
    },
    {
      pattern: /(?<=\d[ \u00a0]?(?:am|pm))[ \u00a0]?-[ \u00a0]?(?=\d|noon\b|midnight\b)/gu,
      spoken: ' to ',
    },
    {
      pattern:
        /(?<![\w.,:–-])(\d{1,2}(?:[:.]\d{2})?)-(?=(?:\d{1,2}(?:[:.]\d{2})?[ \u00a0]?(?:am|pm)\b|\d{1,2}:\d{2}(?![\d:-])))/gu,
      spoken: '$1 to ',
    },
    {
      pattern: new RegExp(
        `(?<![\\w.,–-])(\\d{1,2}(?:st|nd|rd|th)?)-(?=\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${monthNames})\\b)`,
        'gu',
      ),
      spoken: '$1 to ',
    },
    {
      pattern: new RegExp(
        `(?<=\\b(?:${monthNames}) \\d{1,2}(?:st|nd|rd|th)?)-(?=\\d{1,2}(?:st|nd|rd|th)?(?![\\w-])|(?:${monthNames}) \\d)`,
        'gu',
      ),
      spoken: ' to ',
    },
    {
      pattern: new RegExp(
        `(?<=\\d (?:${monthNames}))-(?=\\d{1,2}(?:st|nd|rd|th)? (?:${monthNames})\\b)`,
        'gu',
      ),
      spoken: ' to ',
    },
    // Read as "times", or left out.
    { pattern: /(?<=\d\S{0,4})\s?×\s?(?=\d)/gu, spoken: ' by ' },
    // A plural that is left open is read as a letter.
    { pattern: /(?<=\p{L})\((e?s)\)/gu, spoken: '$1' },
    // Without white, two phrases are read as one word.
    { pattern: /(?<=\S)—(?=\S)/gu, spoken: ', ' },
  ],
};
