import type { Literal } from 'hast';

/** HTML that stands in a tree as such; the types of hast leave it out. */
interface Raw extends Literal {
  type: 'raw';
}

declare module 'hast' {
  interface RootContentMap {
    raw: Raw;
  }
  interface ElementContentMap {
    raw: Raw;
  }
}
