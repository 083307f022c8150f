/** `St` is a street after its name and a saint before one; `St.` ends a sentence too where the next word begins one. */
import type { SpokenRule } from '../../speech/speech-rules';

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

/** Streets of nearly every town: no saint is named after them. */
const commonStreet =
  '(?<=\\b(?:Main|High|Market|Church|Park|Oak|Elm|Maple|Pine|Cedar|Walnut|Chestnut|Spring|Bridge|Mill|Broad|Front|Water|Union|Court|State|School|Station|Washington|Broadway|Center|Centre|\\d+(?:st|nd|rd|th)) )St';

/** First words of the name of a person, and of no building in a street. */
const personName =
  '(?:Mr|Mrs|Ms|Dr|Peter|Paul|John|Mary|James|George|Andrew|Thomas|Joseph|Michael|Patrick|David|Anne?|Anna|Mark|Luke|Matthew|Stephen|Philip|Nicholas|Martin|Francis|Catherine|Helen|Margaret|Elizabeth|Robert|William|Susan|Sarah|Emma|Daniel|Richard|Charles|Henry|Jane|Laura|Lisa|Maria|Jennifer|Linda|Karen|Kevin|Brian|Eric|Tom|Jim|Joe|Bob|Sam|Ben|Alex)\\b';

export const streetRules: readonly SpokenRule[] = [
  // "on Main St. The house": the full stop ends a sentence too.
  {
    pattern: new RegExp(
      `${streetName}(${Object.keys(streets).join('|')})(?=\\. ${sentenceOpener})`,
      'gu',
    ),
    spoken: ([, street = '']) => streets[street] ?? street,
  },
  // "on Main St. Peter Smith said": a sentence ends. "the Main St. Bridge": none does.
  { pattern: new RegExp(`${commonStreet}(?=\\. ${personName})`, 'gu'), spoken: 'Street' },
  {
    pattern: new RegExp(`${commonStreet}\\.?(?= \\p{Lu}\\p{Ll})(?<!\\.(?= ${personName}))`, 'gu'),
    spoken: 'Street',
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
];

/** Where the full stop of a street ends a sentence after all. */
export const streetSentenceEnds = [
  {
    before: new RegExp(`${streetName}(?:${Object.keys(streets).join('|')})\\.\\s*$`, 'u'),
    after: new RegExp(`^${sentenceOpener}`, 'u'),
  },
  { before: new RegExp(`${commonStreet}\\.\\s*$`, 'u'), after: new RegExp(`^${personName}`, 'u') },
];
