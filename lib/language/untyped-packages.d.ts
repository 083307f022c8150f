/** The file itself: not every loader finds it by its folder, which alone has types. */
declare module 'hyphen/en/index.js' {
  export { default } from 'hyphen/en';
}
