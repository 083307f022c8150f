import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Paper } from '@/lib/content/fields/schema';
import { languageOf } from '@/lib/language/find-language';
import { facedElements, TextLink } from '../article/article-body';
import { Message } from './message';
import { WithFaces } from './with-faces';

export interface SiteFrameProps {
  paper: Paper;
  /** Masthead or folio. */
  head: ReactNode;
  children: ReactNode;
}

/** The frame of every view: skip link, head, imprint. */
export function SiteFrame({ paper, head, children }: SiteFrameProps) {
  const messages = languageOf(paper.language).messages;
  return (
    <WithFaces language={paper.language}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-(color:--color-paper) focus:px-4 focus:py-2"
      >
        <Message language={paper.language} text={messages.skip} />
      </a>
      <div className="mx-auto w-full max-w-[84rem] px-4 sm:px-8">
        {head}
        <main id="content" className="py-6 sm:py-8">
          {children}
        </main>
        <Imprint paper={paper} />
      </div>
    </WithFaces>
  );
}

function Imprint({ paper }: { paper: Paper }) {
  const components = { ...facedElements, a: TextLink };
  return (
    <footer className="border-(color:--color-rule) border-t-[3px] border-double pt-3 pb-10 text-sm text-(color:--color-soft) [&_a]:underline">
      <p>{[paper.name, paper.publisher, paper.contact].filter(Boolean).join('　')}</p>
      {paper.imprint && toJsxRuntime(paper.imprint, { Fragment, jsx, jsxs, components })}
    </footer>
  );
}
