/** A plum blossom in outline round 0 0: five petals, and stamens between them. */
function Blossom({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      {[0, 72, 144, 216, 288].map((turn) => (
        <g key={turn} transform={`rotate(${turn})`}>
          <path d="M0 -2C-6 -5 -6.5 -12 0 -13C6.5 -12 6 -5 0 -2Z" />
          <path d="M0 -2.5V-7" />
          <circle cy="-7.6" r="0.7" className="ink" />
        </g>
      ))}
      <circle r="1.8" className="ink" />
    </g>
  );
}

/** A branch from the middle outwards, with a blossom, a bud and leaves; the other half mirrors it. */
function Branch() {
  return (
    <>
      <path d="M16 4C34 14 46 -6 66 0S96 12 122 2" />
      <path d="M64 0C70 -8 78 -12 86 -13" />
      <path d="M38 4C42 10 48 13 55 13" />
      <Blossom x={90} y={-14} scale={0.55} />
      <circle cx="58" cy="13.5" r="3" />
      <path d="M104 8C108 2 116 3 118 8C113 12 107 12 104 8ZM104 8H114" />
      <path d="M44 -2C45 -10 52 -13 58 -10C57 -4 51 0 44 -2ZM44 -2L54 -8" />
      <circle cx="125" cy="1.5" r="1.6" className="ink" />
    </>
  );
}

/** 题花: a spray of plum blossom in lines, to be printed at any size. */
export function Ornament() {
  return (
    <svg viewBox="-130 -22 260 44" className="ornament-drawing" aria-hidden="true">
      <Branch />
      <g transform="scale(-1 1)">
        <Branch />
      </g>
      <Blossom x={0} y={0} />
    </svg>
  );
}
