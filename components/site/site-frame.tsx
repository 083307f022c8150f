import type { ReactNode } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { languageOf } from '@/lib/language/find-language';
import { type FaceTexts, Fonts } from './fonts';

export interface SiteFrameProps {
  paper: Paper;
  /** Masthead or folio. */
  head: ReactNode;
  /** What the view sets in each face, its head left out. */
  texts: FaceTexts;
  children: ReactNode;
}

/** What stands round every view: the way past the head, the head, the imprint. */
export function SiteFrame({ paper, head, texts, children }: SiteFrameProps) {
  const messages = languageOf(paper.language).messages;
  return (
    <>
      <Fonts texts={withFrame(texts, paper)} />
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-(color:--color-paper) focus:px-4 focus:py-2"
      >
        {messages.skip}
      </a>
      <div className="mx-auto w-full max-w-[84rem] px-4 sm:px-8">
        {head}
        <main id="content" className="py-6 sm:py-8">
          {children}
        </main>
        <Imprint paper={paper} />
      </div>
    </>
  );
}

function Imprint({ paper }: { paper: Paper }) {
  return (
    <footer className="border-(color:--color-rule) border-t-[3px] border-double pt-3 pb-10 text-sm text-(color:--color-soft)">
      <p>{[paper.name, paper.publisher, paper.contact].filter(Boolean).join('　')}</p>
    </footer>
  );
}

/**
 * The view's letters with those of its frame. Song draws whatever its neighbours lack, so it has them all;
 * it is asked for only where a system has no Song of its own.
 */
function withFrame(texts: FaceTexts, paper: Paper): FaceTexts {
  const messages = languageOf(paper.language).messages;
  const bar = [messages.front, messages.archive, ...paper.sections.map(({ name }) => name)].join(
    '',
  );
  const heavy = paper.name + (texts.heavy ?? '');
  const hei = bar + (texts.hei ?? '');
  const kai = (paper.tagline ?? '') + (texts.kai ?? '');
  const rest = [texts.song, messages.skip, paper.nameLatin, paper.publisher, paper.contact];
  return { ...texts, heavy, hei, kai, song: [heavy, hei, kai, ...rest].join('') };
}
