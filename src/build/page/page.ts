/** A page of the built site in two parts: what is changed in one of them leaves the other as it is, uncopied. */
export interface Page {
  head: string;
  /** Everything from the end of the head on. */
  body: string;
}

/** @throws Error where a page has no head. */
export function pageOf(html: string): Page {
  const end = html.indexOf('</head>');
  if (end < 0) throw new Error(`a page without </head>: ${html.slice(0, 200)}`);
  return { head: html.slice(0, end), body: html.slice(end) };
}
