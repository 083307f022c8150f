import type { BodyRow } from '@/lib/layout/model/typeset-text';
import { rows } from './rows';
import { SetLines } from './set-text';

export interface FigureProps {
  content: Extract<BodyRow, { kind: 'figure' }>;
  /** Rows of the picture alone; by default what its caption leaves. */
  pictureRows?: number | undefined;
  loading?: PictureLoading | undefined;
}

/** On screen a picture is fetched where it is shown; one to be printed must be there before. */
export type PictureLoading = 'lazy' | 'eager';

/** A picture cropped to its rows, with its caption. */
export function Figure({ content, pictureRows, loading = 'lazy' }: FigureProps) {
  const { picture, caption, height } = content;
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: cropped by the make-up, served as it is */}
      <img
        src={picture.src}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        loading={loading}
        style={{ height: rows(pictureRows ?? height - caption.length) }}
      />
      {caption.length > 0 && (
        <figcaption className="kai">
          <SetLines lines={caption} />
        </figcaption>
      )}
    </figure>
  );
}
