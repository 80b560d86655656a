import type { glob, Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'astro/zod';

/**
 * For the server for authors, which must go on and show what the guard found: a loader or a schema that refuses
 * something would end it.
 */
export function lenientSchema<T extends z.ZodType>(schema: T): z.ZodCatch<T> {
  return schema.catch(({ value }) => value as z.infer<T>);
}

interface EntryType {
  getEntryInfo: (entry: object) => Promise<unknown>;
}

/** What Astro hands to its own loaders beyond what it promises to others; integration.test.ts would miss it. */
type FullContext = LoaderContext & { entryTypes: ReadonlyMap<string, EntryType> };

/** The loader, with no data for an entry whose front matter cannot be parsed. */
export function lenientLoader(loader: ReturnType<typeof glob>): Loader {
  return {
    name: loader.name,
    load: (context) => {
      const { entryTypes } = context as FullContext;
      return loader.load({ ...context, entryTypes: lenient(entryTypes) } as FullContext);
    },
  };
}

function lenient(entryTypes: ReadonlyMap<string, EntryType>): ReadonlyMap<string, EntryType> {
  return new Map(
    [...entryTypes].map(([extension, type]) => [
      extension,
      {
        ...type,
        getEntryInfo: (entry) =>
          type.getEntryInfo(entry).catch(() => ({ data: {}, body: '', rawData: '', slug: '' })),
      },
    ]),
  );
}
