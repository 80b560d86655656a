import { test as base } from '@playwright/test';
import { dist } from './dist.ts';
import { GradientsFigure } from './pages/gradients-figure.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { LikelihoodFigure } from './pages/likelihood-figure.ts';
import { LossSlider } from './pages/loss-slider.ts';
import { PracticePage } from './pages/practice-page.ts';
import { QuizPage } from './pages/quiz-page.ts';
import { SurfaceFigure } from './pages/surface-figure.ts';
import { RaceFigure } from './pages/race-figure.ts';
import { VideoPlayer } from './pages/video-player.ts';
import { folder, places, type Place, type PlaceName } from './places.ts';
import { Quiet } from './quiet.ts';
import { serveSite, type Site, type SiteOptions } from './serve/serve.ts';

interface WorkerFixtures {
  /** The build at the root of a host. Relative addresses in `page.goto` start here. */
  site: Site;
  /** As hosts serve it that read `_headers` and leave out `.html`. */
  hostedSite: Site;
  /** No script runs although the browser has scripting on. Expect `quiet.allow(refusedScript)`. */
  blockedScriptSite: Site;
  /** The script before the first paint runs, that in a file does not. Expect `quiet.allow(refusedScript)`. */
  blockedFileSite: Site;
  /** A copy of the build in a folder with an awkward name, as a `file://` address ending in a slash. */
  folderUrl: string;
}

interface TestFixtures {
  /** Chosen by `test.use`: where `place` is. */
  where: PlaceName;
  /** The build, put there for one test. */
  place: Place;
  /** On by itself: fails the test at its end for anything the browser complained about. */
  quiet: Quiet;
  lesson: LessonPage;
  lossSlider: LossSlider;
  /** The compact form under the title. */
  openingSlider: LossSlider;
  gradients: GradientsFigure;
  surface: SurfaceFigure;
  likelihood: LikelihoodFigure;
  quiz: QuizPage;
  practice: PracticePage;
  race: RaceFigure;
  player: VideoPlayer;
}

const served = (options: Omit<SiteOptions, 'root'> = {}) =>
  [
    // Playwright reads the fixtures a function needs from its first parameter, which must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}: object, use: (site: Site) => Promise<void>) => {
      const site = await serveSite({ root: dist, ...options });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ] as const;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [...served()],
  hostedSite: [...served({ hostHeaders: true, cleanUrls: true })],
  blockedScriptSite: [...served({ blockScript: true })],
  blockedFileSite: [...served({ blockFile: true })],
  folderUrl: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const place = await folder(dist);
      await use(place.url);
      await place.close();
    },
    { scope: 'worker' },
  ],

  baseURL: ({ site }, use) => use(site.url),
  quiet: [
    async ({ context }, use) => {
      const quiet = new Quiet();
      quiet.watch(context);
      await use(quiet);
      const complaints = await quiet.complaints();
      if (complaints.length > 0) throw new Error(`The browser complained:\n  ${complaints.join('\n  ')}`);
    },
    { auto: true },
  ],
  where: ['at the root of a host', { option: true }],
  place: async ({ page, where }, use) => {
    const place = await places[where](dist);
    await use(place);
    // What the last page still loads would fail in the place that is taken away.
    await page.goto('about:blank');
    await place.close();
  },
  lesson: ({ page }, use) => use(new LessonPage(page)),
  lossSlider: ({ page }, use) => use(new LossSlider(page)),
  openingSlider: ({ page }, use) => use(new LossSlider(page, 'compact')),
  gradients: ({ page }, use) => use(new GradientsFigure(page)),
  surface: ({ page }, use) => use(new SurfaceFigure(page)),
  likelihood: ({ page }, use) => use(new LikelihoodFigure(page)),
  quiz: ({ page }, use) => use(new QuizPage(page)),
  practice: ({ page }, use) => use(new PracticePage(page)),
  race: ({ page }, use) => use(new RaceFigure(page)),
  player: ({ page }, use) => use(new VideoPlayer(page)),
});

export { expect } from '@playwright/test';
export { dist };
