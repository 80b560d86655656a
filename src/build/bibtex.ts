/**
 * An entry of a bibliography, as BibTeX reads it. Of the values, all but addresses are words: what TeX takes for more in
 * them is written so that it prints.
 * @example bibtex('misc', 'sums', { title: 'Sums & means', year: '2026' }) // "@misc{sums,\n  title        = {Sums \\& means},\n  …"
 */
export function bibtex(type: string, key: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => {
    const written = name === 'url' ? value : value.replaceAll(/[&%$#_{}]/g, String.raw`\$&`);
    // The site stands for its authors, whose name is not to be taken apart.
    return `  ${name.padEnd(12)} = {${name === 'author' ? `{${written}}` : written}},`;
  });
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}
