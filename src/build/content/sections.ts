export interface ContentsEntry {
  id: string;
  title: string;
  subsections: { id: string; title: string }[];
}
export function contentsOf(source: string): ContentsEntry[] {
  const out: ContentsEntry[] = [];
  for (const m of source.matchAll(
    /<(Section|Subsection) id="([^"]+)" title="([^"]+)"(?: short="([^"]+)")?/g,
  )) {
    const e = { id: m[2]!, title: m[4] ?? m[3]!, subsections: [] as { id: string; title: string }[] };
    if (m[1] === 'Section') out.push(e);
    else out.at(-1)!.subsections.push(e);
  }
  return out;
}
