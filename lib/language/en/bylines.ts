import type { LatinBylines } from '../byline-vocabulary';
import { foreignBylines } from '../latin/foreign-bylines';
import { englishOrdinaryWords } from '../names/english-ordinary-words';

const split = (line: string): string[] => line.split(' ');

/**
 * `By Jane Doe and John Smith`, `Words by …; photographs by …`, `Jane Doe reports`, `Reuters`, and the same in the
 * other languages with word spaces, since papers print bylines from papers in other languages.
 */
export const englishBylines: LatinBylines = {
  by: ['by'],
  foreignBy: foreignBylines.by,
  of: foreignBylines.of,
  phrases: [
    { words: ['(?:as )?told to'], credit: 'writer' },
    {
      words: [
        'with (?:additional |extra |further )?report(?:ing|s) (?:by|from)',
        '(?:additional|extra|further) report(?:ing|s) (?:by|from)',
        'with contributions (?:by|from)',
      ],
      credit: 'reporter',
    },
    { words: ['translated (?:from (?:the )?[\\p{L}]+ )?by'], credit: 'translator' },
    ...foreignBylines.phrases,
  ],
  and: ['and', 'with', ...foreignBylines.and],
  shortAnd: foreignBylines.shortAnd,
  joinedAnd: foreignBylines.joinedAnd,
  namesWithJoinedAnd: foreignBylines.namesWithJoinedAnd,
  works: [
    {
      words: [
        'words?|texts?|story|stories|written|article|essays?|columns?|columnist|opinions?|op-ed|commentary|comment|analysis',
        'reviews?|reviewed|features?|interviews?|interviewed|profile|poems?|poetry|verse|fiction|letters?|recipes?|obituary',
        'blog|diary|satire|humou?r|perspective|viewpoint|editorial|authors?|compiled|q ?& ?a|crossword',
      ],
      credit: 'writer',
    },
    { words: ['reported|reporting|reporters?|report|correspondents?'], credit: 'reporter' },
    {
      words: [
        'photographs?|photography|photos?|photographers?|photographed|pictures?|images?|pics?|videos?|film|filmed|videography|camera',
        'photo (?:credit|courtesy)',
      ],
      credit: 'photographer',
    },
    {
      words: [
        'illustrations?|illustrated|illustrators?|art|artwork|drawings?|drawn|cartoons?|cartoonists?|comics?|graphics?|infographics?|maps?|charts?|sketch(?:es)?|paintings?|photo illustrations?',
      ],
      credit: 'illustrator',
    },
    { words: ['edited|editing|editors?'], credit: 'editor' },
    { words: ['translated|translations?|translators?'], credit: 'translator' },
    {
      words: [
        'designed|designs?|layout|produced|producers?|production|research(?:ed)?|researchers?|fact-check(?:ed|ing)?|proofread(?:ing)?|copy(?: |-)?edit(?:ed|ing|or)?s?',
        'sponsored|presented|supported|funded|paid for|powered|hosted|curated|approved|advis[eo]rs?|advised|compiler|music|data|source|contact',
      ],
      credit: 'none',
    },
    ...foreignBylines.works,
  ],
  workModifiers: [
    'additional|guest|cover|lead|original|main|staff|student|file|archive|featured?|all|other|some|and|the|video|photo|news|sports?|music|film|book|theat(?:er|re)|arts|food|travel|movie|album|campus|local|cultural|political|further|extra|front-page|inside|weekly|monthly|web',
  ],
  particles: [
    ...split(
      'de da di del della dei der den des do dos du e van von zu zur vom la le lo las los el',
    ),
    ...split('bin ibn ben bint abu al ul ud ur y i wa af av ten ter op st san dal degli degl'),
  ],
  prefixes: ["[dlo]'", "(?:al|el|ad|as|ar|at|an|az|ul|ibn|ben|bin|abu|de|da|van|von|d|l)[-']"],
  honorifics: [
    'prof|mrs|hon|rev|capt|sen|rep|gov|gen|col|maj|sgt|msgr|prof|dott|univ|dipl|doz|sra|srta',
  ],
  afterName: [
    '[Ii]n|[Aa]t|[Ff]or|[Ff]rom|[Oo]f|[Ss]pecial to|writes|is on',
    'Ph\\.?D|M\\.?D|MBA|Esq|JD|RN',
    ...foreignBylines.afterName,
  ],
  reports: ['reports?', 'reporting', 'reported', 'contribut(?:ed|es|ing)'],
  titles: [
    {
      words: [
        'photographer|photojournalist|videographer|fotograf(?:in)?|photographe|fot[oó]grafo|fot[oó]grafa',
      ],
      role: 'photographer',
    },
    {
      words: ['reporter|correspondent|journalist', ...foreignBylines.reporterTitles],
      role: 'reporter',
    },
    { words: ['illustrator|cartoonist'], role: 'illustrator' },
    { words: ['translator'], role: 'translator' },
    {
      words: [
        'writer|editor|editor-in-chief|columnist|critic|producer|chief|analyst|contributor|intern|author|blogger|essayist|novelist|poet|publisher|president|director|manager|coordinator|professor|lecturer|teacher|student|fellow|staff|adviser|advisor|alumnus|alumna|freshman|sophomore|junior|senior|guest|dean|provost|principal|treasurer|secretary|chair|chairman|chairwoman|member|officer|researcher|historian|scientist|lawyer|economist',
        ...foreignBylines.otherTitles,
      ],
    },
  ],
  degrees: [
    'ph\\.? ?d\\.?|m\\.?d\\.?|j\\.?d\\.?|ed\\.?d\\.?|m\\.?b\\.?a\\.?|b\\.?a\\.?|m\\.?a\\.?|b\\.?sc?\\.?|m\\.?sc?\\.?|d\\.?d\\.?s\\.?|r\\.?n\\.?|esq\\.?|jr\\.?|sr\\.?|ii|iii|iv|mfa|obe|mbe|cpa|she/her|he/him|they/them',
  ],
  desks: [
    'special to|exclusive to|courtesy|submitted|contributed|provided|compiled from|from|the|our|a|this|staff|class|grade|year|room|associated press|all|handout|hong kong|(?:north|south|east|west|mount|lake|port|fort) \\S+$',
    '(?:photos?|pictures?|images?|illustrations?|graphics?|art|video|story|text)?,? ?(?:courtesy|provided|contributed|submitted|supplied)(?: (?:of|by|photo))?',
    ...foreignBylines.desks,
  ],
  agencies: [
    'press|news|agency|agencies|staff|services?|times|desk|newsroom|board|team|bureau|wires?|reports?|editorial|herald|tribune|journal|gazette|bee|courier|chronicle|post|observer|examiner|dispatch|bulletin|monitor|mirror|echo|daily|weekly|magazine|online|media|network|radio|television|tv|institute',
    'reuters|afp|ap|pa|upi|bbc|cnn|npr|xinhua|bloomberg|getty|shutterstock|unsplash|pexels|pixabay|istock|alamy|cfp|epa|kyodo|jiji|yonhap|ic photo|icphoto|wikimedia|wikimedia commons|flickr|instagram|facebook|youtube|google',
    ...foreignBylines.agencies,
  ],
  ordinaryWords: englishOrdinaryWords,
};
