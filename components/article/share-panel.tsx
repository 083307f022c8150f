import { toHref } from '@/lib/addresses/base-path';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, clippingPath, qrPath } from '@/lib/edition/addresses/paths';
import { type Citations, cite } from '@/lib/edition/metadata/citation';
import { languageOf } from '@/lib/language/find-language';
import { runAttributes } from '@/lib/language/language-attributes';
import type { Messages } from '@/lib/language/messages/messages';
import { inSameScript } from '../reader/script/reader-script';
import { CopyCitation } from './copy-citation.client';
import { ShareControls } from './share-controls.client';

export interface SharePanelProps {
  article: Article;
  paper: Paper;
  /** Number of its page (版). */
  page: number | undefined;
  /** `https://example.com`; empty where the paper does not know its own. */
  origin: string;
}

/** Ways to share an article. E-mail, picture, citations and QR code work without script. */
export function SharePanel(props: SharePanelProps) {
  const { article, paper, origin } = props;
  const { messages, messagesTag, direction, hasSheets } = languageOf(paper.language);
  const attributes = messagesTag === undefined ? {} : runAttributes(messagesTag, direction);
  const path = articlePath(article.date, article.slug);
  const query = inSameScript(path).slice(path.length);
  const address = origin ? origin + path + query : undefined;
  return (
    <section aria-labelledby="share" className="story-share" {...attributes}>
      <h2 id="share" className="font-hei">
        {messages.share}
      </h2>
      <div className="story-share-controls">
        <ShareControls
          query={query}
          mail={{ label: messages.email, title: article.title, address }}
          messages={{
            shareTo: messages.shareTo,
            copyLink: messages.copyLink,
            linkCopied: messages.linkCopied,
            copyQuote: messages.copyQuote,
            quoteCopied: messages.quoteCopied,
            quoteHint: messages.quoteHint,
            copyFailed: messages.copyFailed(''),
          }}
        />
        {hasSheets && (
          <a href={toHref(clippingPath(article.date, article.slug))} download>
            {messages.clipping}
          </a>
        )}
      </div>
      <details>
        <summary>{messages.citation}</summary>
        <CitationList {...props} />
      </details>
      <details>
        <summary>{messages.qrCode}</summary>
        {/* biome-ignore lint/performance/noImgElement: drawn by our own server when it is opened */}
        <img
          src={toHref(qrPath(article.date, article.slug))}
          alt={messages.qrAlt}
          width={196}
          height={196}
          loading="lazy"
        />
      </details>
    </section>
  );
}

/** The article's citation in each style, with a copy button. */
function CitationList(props: SharePanelProps) {
  const messages = languageOf(props.paper.language).messages;
  return (
    <dl>
      {stylesOf(messages).map(([style, name]) => (
        <div key={style}>
          <dt>{name}</dt>
          <dd>
            <p id={`cite-${style}`} className={style === 'bibtex' ? 'bibtex' : undefined}>
              {citationsOf(props)[style]}
            </p>
            <CopyCitation
              from={`cite-${style}`}
              messages={{
                copy: messages.copy,
                label: messages.copyCitation(name),
                copied: messages.citationCopied(name),
                copyFailed: messages.copyFailed(''),
              }}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function citationsOf({ article, paper, page, origin }: SharePanelProps): Citations {
  const address = origin + articlePath(article.date, article.slug);
  return cite({ article, paper, ...(origin && { address }), ...(page !== undefined && { page }) });
}

function stylesOf(messages: Messages): [keyof Citations, string][] {
  const { plain, gbt7714, bibtex } = messages.citationStyles;
  return [
    ['plain', plain],
    ['gbt7714', gbt7714],
    ['bibtex', bibtex],
  ];
}
