import Link from 'next/link';
import type { Article } from '@/lib/content/article';
import { articlePath, picturePath } from '@/lib/edition/paths';

/**
 * An article on a front: label, kicker, headline, deck, byline and how it begins. The rank decides the
 * size, as on paper.
 */
export function Teaser({ article }: { article: Article }) {
  const { date, slug, rank } = article;
  const picture = rank <= 3 ? article.pictures.at(0) : undefined;
  return (
    <article data-rank={rank} className="teaser">
      {article.column && <p className="label">{article.column}</p>}
      <h2 className="teaser-heading">
        {article.kicker && <span className="kicker">{article.kicker}</span>}
        <Link href={articlePath(date, slug)} prefetch={false} className="headline">
          {article.title}
        </Link>
        {article.deck && <span className="deck">{article.deck}</span>}
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
        {article.summary}
      </p>
    </article>
  );
}
