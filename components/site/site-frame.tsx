import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Paper } from '@/lib/content/fields/schema';
import type { StandingLink } from '@/lib/content/standing/standing-page';
import { standingPath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import { facedElements, TextLink } from '../article/article-body';
import { ReaderTools } from '../reader/reader-tools';
import { Link } from '../reader/script/link';
import { SettingsTools } from '../reader/settings/settings-tools';
import { WithFaces } from './fonts/with-faces';
import { Message } from './message';
import { ProofMark } from './proof-mark';

/** The paper, with what all views of its site have. */
export interface SitePaper extends Paper {
  /** In the order of the links at the foot of each view. */
  standingPages: readonly StandingLink[];
}

export interface SiteFrameProps {
  paper: SitePaper;
  /** The edition that the view shows, if it shows one: a proof is marked. */
  edition?: Pick<Edition, 'status'>;
  /** Masthead or folio. */
  head: ReactNode;
  children: ReactNode;
}

/** The frame of every view: mark of a proof, skip link, head, imprint with the standing pages. */
export function SiteFrame({ paper, edition, head, children }: SiteFrameProps) {
  const messages = languageOf(paper.language).messages;
  return (
    <WithFaces paper={paper}>
      {edition && edition.status !== 'published' && <ProofMark language={paper.language} />}
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
          {/* The views of an edition have them among their other tools. */}
          {edition === undefined && (
            <ReaderTools>
              <SettingsTools language={paper.language} />
            </ReaderTools>
          )}
        </main>
        <Imprint paper={paper} />
      </div>
    </WithFaces>
  );
}

function Imprint({ paper }: { paper: SitePaper }) {
  const components = { ...facedElements, a: TextLink };
  return (
    <footer className="border-(color:--color-rule) border-t-[3px] border-double pt-3 pb-10 text-sm text-(color:--color-soft) [&_a]:underline">
      {paper.standingPages.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1">
          {paper.standingPages.map(({ slug, title }) => (
            <li key={slug}>
              <Link href={standingPath(slug)} prefetch={false} className="inline-block py-0.5">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p>{[paper.name, paper.publisher, paper.contact].filter(Boolean).join('　')}</p>
      {paper.imprint && toJsxRuntime(paper.imprint, { Fragment, jsx, jsxs, components })}
    </footer>
  );
}
