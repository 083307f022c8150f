import type { Paper } from '@/lib/content/fields/schema';
import { pageTitle } from '@/lib/edition/page-title';
import { languageAttributes } from '@/lib/language/language-attributes';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { MixedText } from '../site/mixed-text';
import type { NumberedNote } from './number-notes';

export interface ProofLegendProps {
  paper: Paper;
  sheet: ComposedPage;
  notes: readonly NumberedNote[];
}

/** What the rules are called in the legend. */
const ruleNames = {
  word: 'Broken word',
  headline: 'Headline',
  size: 'Body size',
  pin: 'Instruction',
  foot: 'Head at the foot of a column',
  table: 'Table',
  picture: 'Picture',
  section: 'Section',
  front: 'Front page',
  jump: 'Jump',
  white: 'White',
  line: 'Line',
} satisfies Record<Refusal['rule'], string>;

/**
 * The legend of one page of a proof: each number on the page with its rule, its story, what is wrong and what to do.
 * It is in English, like all that Banmian reports of an edition.
 */
export function ProofLegend({ paper, sheet, notes }: ProofLegendProps) {
  const { number } = sheet.plan;
  const id = `legend-${number}`;
  const page = (
    <span {...languageAttributes(paper.language)}>{pageTitle(sheet.page, paper.language)}</span>
  );
  return (
    <section className="proof-legend" aria-labelledby={id} {...languageAttributes('en')}>
      <h2 id={id} className="font-hei">
        {page}: {countNotes(notes.length)}
      </h2>
      {notes.length > 0 && (
        <ol>
          {notes.map((note) => (
            <LegendEntry key={note.number} note={note} language={paper.language} />
          ))}
        </ol>
      )}
    </section>
  );
}

function countNotes(count: number): string {
  if (count === 0) return 'nothing that a good editor would send back';
  return count === 1 ? '1 place to look at' : `${count} places to look at`;
}

function LegendEntry({ note, language }: { note: NumberedNote; language: string }) {
  const { number, rule, title, detail, fix, mark } = note;
  return (
    <li id={`note-${number}`} value={number}>
      <p className="font-hei">
        <a href={`#mark-${mark}`}>{ruleNames[rule]}</a>
        {title !== undefined && (
          <>
            {' · '}
            <span {...languageAttributes(language)}>{title}</span>
          </>
        )}
      </p>
      <p>
        <MixedText text={`${toSentence(detail)} ${toSentence(fix)}`} language="en" />
      </p>
    </li>
  );
}

/** Details and fixes are parts of a line in other reports. */
const toSentence = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.!?。]$/.test(text) ? '' : '.'}`;
