/** Some loaders find this file only by its full path, but the package has types for its folder only. */
declare module 'hyphen/en/index.js' {
  export { default } from 'hyphen/en';
}

/** A table of OpenCC as text: `聯 联|賽 赛`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
