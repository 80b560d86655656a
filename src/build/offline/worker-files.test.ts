import { expect, it } from 'vitest';
import { listed } from '../site/listed-file.ts';
import { bytesOf, textOf, type SiteFiles } from '../site/site-files.ts';
import type { Deployed } from './deployed.ts';
import { withEdition, workerFiles } from './worker-files.ts';

const scripts = { worker: 'work();\n', killSwitch: 'stop();\n' };
const page = (words: string) => bytesOf(`<p>${words}</p><p class="offline" data-edition="unpublished"></p>`);
const site: SiteFiles = new Map([
  ['lesson.html', page('a lesson')],
  ['index.html', page('the course')],
  ['_astro/font.0123abcd.woff2', bytesOf('font')],
  ['favicon.svg', bytesOf('<svg/>')],
]);

/** The site with its editions and the worker's files. */
function withWorker(files: SiteFiles, workers: typeof scripts): SiteFiles {
  const whole = [...files].map(([name, bytes]) => {
    const { edition, ...file } = name.endsWith('.html') ? withEdition(bytes) : { bytes, edition: undefined };
    return { name, bytes: file.bytes, edition };
  });
  const list = whole.map(({ name, bytes, edition }) => ({ ...listed(name, bytes), edition }));
  return new Map([...whole.map(({ name, bytes }) => [name, bytes] as const), ...workerFiles(list, workers)]);
}

function deployedIn(files: SiteFiles): Deployed {
  const [, list = ''] = /^const deployed = (.*?);\nwork\(\);\n$/s.exec(textOf(files.get('sw.js')!)) ?? [];
  return JSON.parse(list) as Deployed;
}
const editionIn = (files: SiteFiles, name: string) =>
  /data-edition="(\w+)"/.exec(textOf(files.get(name)!))?.[1] ?? 'none';

it('the worker begins with every file of the site and its hash, in the order of their names', () => {
  const { files } = deployedIn(withWorker(site, scripts));
  expect(Object.keys(files)).toEqual([
    '_astro/font.0123abcd.woff2',
    'favicon.svg',
    'index.html',
    'lesson.html',
  ]);
  // printf '<svg/>' | sha256sum
  expect(files['favicon.svg']).toBe('d4dc56669143034f31aa309635d4113d9ad76a02b1739da22c965ed2049be9e6');
});

it('what no reader without a network asks for is not kept', () => {
  const more = [
    '404.html',
    '_headers',
    'robots.txt',
    'sitemap.xml',
    'llms.txt',
    'card-lesson.png',
    'lesson.zip',
    'video/lesson.mp4',
    'video/lesson.webm',
  ];
  const files = withWorker(new Map([...site, ...more.map((name) => [name, bytesOf('')] as const)]), scripts);
  expect(deployedIn(files)).toEqual(deployedIn(withWorker(site, scripts)));
  expect([...files.keys()].sort()).toEqual([...site.keys(), ...more, 'sw-off.js', 'sw.js'].sort());
});

it('each page says what edition it is, and the worker knows them all', () => {
  const files = withWorker(site, scripts);
  const editions = [editionIn(files, 'index.html'), editionIn(files, 'lesson.html')];
  for (const edition of editions) expect(edition).toMatch(/^[\da-f]{12}$/);
  expect(deployedIn(files).editions).toEqual(editions.sort());
  expect(new Set(editions).size).toBe(2);
});

it('a change of one page changes the version and that page’s edition, and no byte of another', () => {
  const before = withWorker(site, scripts);
  const after = withWorker(new Map([...site, ['lesson.html', page('a better lesson')]]), scripts);
  expect(deployedIn(after).version).not.toBe(deployedIn(before).version);
  expect(editionIn(after, 'lesson.html')).not.toBe(editionIn(before, 'lesson.html'));
  expect(textOf(after.get('index.html')!)).toBe(textOf(before.get('index.html')!));
});

it('a change of a file that is no page changes the version alone', () => {
  const before = deployedIn(withWorker(site, scripts));
  const after = deployedIn(withWorker(new Map([...site, ['favicon.svg', bytesOf('<svg />')]]), scripts));
  expect(after.version).not.toBe(before.version);
  expect(after.editions).toEqual(before.editions);
});

it('the order in which the files come makes no difference', () => {
  const files = withWorker(new Map([...site].reverse()), scripts);
  expect(textOf(files.get('sw.js')!)).toBe(textOf(withWorker(site, scripts).get('sw.js')!));
});

it('the kill switch lies beside it', () => {
  expect(textOf(withWorker(site, scripts).get('sw-off.js')!)).toBe('stop();\n');
});

it('a site of which no page says what edition it is is refused', () => {
  expect(() => withWorker(new Map([['index.html', bytesOf('<p>words</p>')]]), scripts)).toThrow(
    new Error('no page says what edition it is, so no reader could be told of a newer one'),
  );
});
