import { textOfHtml } from './html-text.ts';

/** What a page calls itself; empty where it does not. */
export interface Head {
  title: string;
  heading: string;
  description: string;
}

export function headOf(html: string): Head {
  const text = (pattern: RegExp): string => textOfHtml(pattern.exec(html)?.[1] ?? '');
  return {
    title: text(/<title[^>]*>([\s\S]*?)<\/title>/),
    heading: text(/<h1[^>]*>([\s\S]*?)<\/h1>/),
    description: text(/<meta name="description" content="([^"]*)"/),
  };
}
