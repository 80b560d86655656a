import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { escapeText } from '../formulas/tex.ts';
import { checkContent } from './check-content.ts';
import { formatProblems } from './problem.ts';

/**
 * Refuses to build while something is wrong with the content; in development every page shows what it is until it
 * is mended.
 */
export function contentGuard(): AstroIntegration {
  let root = '';
  return {
    name: 'content-guard',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const report = await reportOn(root);
        if (report !== undefined) throw new ContentError(report);
      },
      'astro:server:setup': ({ server, logger }) => {
        let last: string | undefined;
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) {
            next();
            return;
          }
          void reportOn(root).then((report) => {
            if (report !== undefined && report !== last) logger.error(report);
            last = report;
            if (report === undefined) next();
            else sendReport(response, report);
          }, next);
        });
      },
    },
  };
}

class ContentError extends Error {
  override name = 'ContentError';

  constructor(report: string) {
    super(report);
    // Where in the build it was found helps nobody.
    this.stack = report;
  }
}

async function reportOn(root: string): Promise<string | undefined> {
  const problems = await checkContent(root);
  return problems.length > 0 ? formatProblems(problems) : undefined;
}

function sendReport(response: ServerResponse, report: string): void {
  response.writeHead(500, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' });
  // Loads itself again, so that the page is back as soon as the content is mended.
  response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="2">
<meta name="color-scheme" content="light dark">
<title>The content has problems</title>
<pre style="margin: 2rem; font-size: 1rem; line-height: 1.5; white-space: pre-wrap">${escapeText(report)}</pre>
</html>`);
}
