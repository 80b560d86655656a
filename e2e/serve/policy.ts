import { createHash } from 'node:crypto';

const policyTag = /<meta\b[^>]*http-equiv=["']?content-security-policy["']?[^>]*>/i;
const entities: Record<string, string> = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&amp;': '&' };

/** The policy a page carries in its `<meta>`, or undefined if it carries none. */
export function ownPolicy(html: string): string | undefined {
  const tag = policyTag.exec(html)?.[0];
  const content = tag && /\bcontent=(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  const policy = content && (content[1] ?? content[2]);
  return policy
    ? policy.replace(/&(?:quot|#34|#39|amp);/g, (entity) => entities[entity] ?? entity)
    : undefined;
}

/** A policy that lets the classic inline scripts run and no other: as if the file of the others had failed to load. */
export function classicScriptsOnly(html: string): string {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)];
  const classic = scripts.filter(([, attributes = '']) => !/\b(?:src|type)\s*=/i.test(attributes));
  const hashes = classic.map(([, , source = '']) => {
    // The browser hashes the script after the parser has made its line ends one character.
    const text = source.replace(/\r\n?/g, '\n');
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  });
  return `script-src ${hashes.length > 0 ? hashes.join(' ') : "'none'"}`;
}
