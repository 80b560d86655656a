import type { AstroIntegration } from 'astro';
export function contentGuard(): AstroIntegration {
  return { name: 'content-guard', hooks: {} };
}
