/** Every kind of view, by an address of the sample edition. */
export const views = [
  { name: 'front', path: '/' },
  { name: 'edition', path: '/2023-03-10' },
  { name: 'page', path: '/2023-03-10/pages/1' },
  { name: 'article', path: '/2023-03-10/huiji-park' },
  { name: 'article with facts', path: '/2023-03-10/jinshui-signing' },
  { name: 'article with a drawing', path: '/2023-03-10/apricot-festival' },
  { name: 'section', path: '/sections/economy' },
  { name: 'person', path: '/people/shi-zhiguo' },
  { name: 'archive', path: '/archive' },
  { name: 'archive year', path: '/archive/2023' },
  { name: 'day of all years', path: '/archive/on/03-10' },
  { name: 'pages of a number', path: '/archive/pages/1' },
  { name: 'column', path: '/archive/labels/wenjingji-cufazhan-qiangxinxin-aii' },
  { name: 'place', path: '/archive/places/huijiqu-haz' },
  { name: 'columns', path: '/archive/labels' },
  { name: 'places', path: '/archive/places' },
  { name: 'corrections', path: '/corrections' },
  { name: 'people', path: '/people' },
  { name: 'people with a letter', path: '/people/initial/s' },
  { name: 'search', path: '/search' },
  { name: 'search with results', path: '/search?q=%E9%83%91%E5%B7%9E&section=ecology' },
  { name: 'search without results', path: '/search?q=xyzzy' },
  { name: 'article with marks', path: '/2023-03-10/niu-sikui?q=%E5%85%AC%E5%9B%AD' },
  { name: 'page with marks', path: '/2023-03-10/pages/1?q=%E9%83%91%E5%B7%9E' },
  { name: 'kept editions', path: '/offline' },
  { name: 'saved stories', path: '/clippings' },
  { name: 'clippings', path: '/clippings?s=2023-03-10/huiji-park,2023-03-10/niu-sikui' },
  { name: 'not found', path: '/2023-03-10/no-such-story' },
] as const;

/** A phone, a tablet or small laptop, a desk. */
export const widths = [390, 1024, 1440] as const;
