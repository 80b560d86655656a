/** What Vite asks of a plugin that looks at what it is about to write. */
interface Onlooker {
  name: string;
  enforce: 'pre';
  applyToEnvironment: (environment: { name: string }) => boolean;
  generateBundle: (options: unknown, bundle: Record<string, Output>) => void;
}

type Output = { type: 'asset' } | { type: 'chunk'; modules: Record<string, { renderedLength: number }> };

/**
 * Holds the pages' script to our own modules and those of the packages named: the build fails where an import, ours or
 * a package's own, sends readers the code of another. DEPENDENCIES.md lists the packages with their bytes.
 */
export function scriptPackages(named: readonly string[]): Onlooker {
  return {
    name: 'script-packages',
    // Astro takes a script that it writes into pages out of the bundle.
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const others = new Set(named);
      const strangers = new Set<string>();
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const from = renderedLength > 0 ? packageOf(id) : undefined;
          if (from === undefined) continue;
          others.delete(from);
          if (!named.includes(from)) strangers.add(from);
        }
      }
      if (strangers.size > 0)
        throw new Error(
          `The pages' script holds code of ${list(strangers)}, and may hold that of ${list(named)} alone. ` +
            `Import less, or name the package in astro.config.mjs and give the reason in DEPENDENCIES.md.`,
        );
      if (others.size > 0)
        throw new Error(
          `The pages' script holds nothing of ${list(others)}, which astro.config.mjs says it may: take it out there.`,
        );
    },
  };
}

/** The package that a module of the bundle is from; what the bundler adds is named by itself, our own by nothing. */
export function packageOf(id: string): string | undefined {
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
  if (inPackage !== undefined) return inPackage;
  return id.includes('/src/') && !id.startsWith('\0') ? undefined : id.replace('\0', '');
}

function list(names: Iterable<string>): string {
  return new Intl.ListFormat('en').format([...names].sort());
}
