import { toString as toText } from 'hast-util-to-string';
import type { Article } from '@/lib/content/article';
import { articlePath, picturePath } from '@/lib/edition/paths';
import { AheadLink } from '../site/ahead-link.client';
import { Phrases } from '../site/phrases';

export interface TeaserProps {
  article: Article;
  /** The lead opens with more of its text; what stands beside it leaves its picture to its own page. */
  place?: 'lead' | 'beside';
}

/**
 * An article on a front: label, kicker, headline, deck, byline and how it begins. The rank decides the
 * size, as on paper.
 */
export function Teaser({ article, place }: TeaserProps) {
  const { date, slug, rank } = article;
  const picture = place === 'beside' || rank > 3 ? undefined : article.pictures.at(0);
  return (
    <article data-rank={rank} data-place={place} className="teaser">
      {article.column && <p className="label">{article.column}</p>}
      <h2 className="teaser-heading">
        {article.kicker && (
          <span className="kicker">
            <Phrases text={article.kicker} article={article} />
          </span>
        )}
        <AheadLink href={articlePath(date, slug)} className="headline">
          <Phrases text={article.title} article={article} />
        </AheadLink>
        {article.deck && (
          <span className="deck">
            <Phrases text={article.deck} article={article} />
          </span>
        )}
      </h2>
      {picture && (
        // biome-ignore lint/performance/noImgElement: pictures are served as they are, with their size
        <img
          src={picturePath(date, picture.name)}
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
          loading={rank === 1 ? 'eager' : 'lazy'}
          className="teaser-picture"
        />
      )}
      <p className="teaser-text">
        {article.byline && <span className="byline">{article.byline.printed}</span>}
        {place === 'lead' ? openingOf(article) : article.summary}
      </p>
    </article>
  );
}

/** Two columns of a few lines each beside a second story. */
const openingLength = 260;

/** The first paragraphs of an article in one, as much as stands under a lead. */
export function openingOf({ body, summary }: Article): string {
  let opening = '';
  for (const node of body.children) {
    if (node.type !== 'element' || node.tagName !== 'p') continue;
    opening += toText(node);
    if (opening.length >= openingLength) return opening;
  }
  return opening || summary;
}
