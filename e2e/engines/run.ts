import { after, before, describe, it } from 'node:test';
import { dist } from '../dist.ts';
import {
  checkedPlaces,
  checkFormulas,
  checkKeyboardHelp,
  checkPictures,
  checkPieces,
  checkPlace,
  checkReadings,
  checkTurning,
} from './checks.ts';
import type { Candidate, Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

// The site in the engines that Playwright does not drive here. One that is not installed is passed over in a line.
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => {
    process.exit(1); // ends what was started, too
  });
}
for (const candidate of [firefox, webkit]) checkEngine(candidate);

function checkEngine({ name, find }: Candidate): void {
  const found = find();
  if (!found.ok && 'missing' in found) {
    process.stdout.write(`${name}: skipped, ${found.missing}\n`);
    return;
  }
  if (!found.ok) {
    void it(name, () => {
      throw new Error(found.wrong);
    });
    return;
  }
  void describe(name, () => {
    let engine: Engine;
    let close = (): Promise<void> => Promise.resolve();
    before(
      async () => {
        engine = await found.start(dist);
        close = engine.close;
        process.stdout.write(`${name}: ${engine.version}\n`);
      },
      { timeout: 90_000 },
    );
    after(() => close(), { timeout: 30_000 });
    for (const where of checkedPlaces)
      void it(`works ${where}`, { timeout: 180_000 }, () => checkPlace(engine, where));
    void it('keeps up with a page that comes in pieces', { timeout: 180_000 }, () => checkPieces(engine));
    void it('lists the keys of a figure on ?', { timeout: 60_000 }, () => checkKeyboardHelp(engine));
    void it('has formulas as KaTeX sets them', { timeout: 60_000 }, () => checkFormulas(engine));
    void it('moves numbers into narrow figures', { timeout: 60_000 }, () => checkReadings(engine));
    void it('keeps what is read in its place', { timeout: 60_000 }, () => checkTurning(engine));
    void it('draws every plot, on a phone and on a desk', { timeout: 180_000 }, () => checkPictures(engine));
  });
}
