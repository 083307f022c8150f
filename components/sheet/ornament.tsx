import type { CSSProperties } from 'react';
import { ornament, type Point, type Stroke } from '@/lib/sheet/ornament';

export interface OrnamentProps {
  className: string;
  style: CSSProperties;
}

/** 题花: a spray of plum blossom in lines, as large as its place allows. */
export function Ornament({ className, style }: OrnamentProps) {
  const { width, height, thickness, strokes, dots } = ornament;
  return (
    <svg
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      className={className}
      style={style}
      aria-hidden="true"
      fill="none"
      stroke="var(--color-ink)"
      strokeWidth={thickness}
      strokeLinecap="round"
    >
      <path d={strokes.map(toPath).join('')} />
      {dots.map(({ centre: [x, y], radius, isFilled }) => (
        <circle
          key={`${x} ${y}`}
          {...{ cx: tenths(x), cy: tenths(y), r: tenths(radius) }}
          {...(isFilled && { fill: 'var(--color-ink)', stroke: 'none' })}
        />
      ))}
    </svg>
  );
}

function toPath({ from, curves }: Stroke): string {
  const at = (point: Point) => point.map(tenths).join(' ');
  return `M${at(from)}${curves.map((points) => `C${points.map(at).join(' ')}`).join('')}`;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
