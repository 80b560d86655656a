import type { z } from 'astro/zod';
import { problemsAt, repeatedIds, type DataFile } from './data-file.ts';
import { oneOf, type Problem } from './problem.ts';
import type { glossaryEntrySchema } from './schema.ts';
import { plainTextFindings, richTextFindings } from './text.ts';

/** What the shape of the glossary does not say: its references and its texts. */
export function checkGlossary(glossary: DataFile<z.infer<typeof glossaryEntrySchema>[]>): Problem[] {
  const entries = glossary.value ?? [];
  const ids = entries.map(({ id }) => id);
  return [
    ...repeatedIds(glossary, entries),
    ...entries.flatMap(({ term, definition, see = [] }, index) => [
      ...problemsAt(glossary, [index, 'term'], plainTextFindings(term)),
      ...problemsAt(glossary, [index, 'definition'], richTextFindings(definition)),
      ...see.flatMap((other, at) =>
        ids.includes(other)
          ? []
          : problemsAt(glossary, [index, 'see', at], [{ found: other, expected: oneOf(ids, other) }]),
      ),
    ]),
  ];
}
