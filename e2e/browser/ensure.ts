import { findOrInstallBrowser } from './install.ts';
import { browserVersion, thisMachine } from './machine.ts';

// Run before Playwright, so that a missing browser is one plain message and not a failure of every test.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.exit(1); // ends a running step, too
  });
}
const finding = await findOrInstallBrowser(thisMachine, (line) => process.stdout.write(`${line}\n`));
if (finding.ok) {
  const { executablePath, source } = finding;
  const version = browserVersion(executablePath) ?? 'Chrome or Chromium';
  process.stdout.write(`Browser for the tests: ${version} at ${executablePath}, ${source}\n`);
} else {
  process.stderr.write(`${finding.message}\n`);
  process.exitCode = 1;
}
