import { parseArgs } from 'node:util';

/** Where a server listens, from its command line: `--host 0.0.0.0 --port 4000`. */
export function serverOptions(): { host?: string; port?: number } {
  const { host, port } = parseArgs({
    options: { host: { type: 'string' }, port: { type: 'string' } },
  }).values;
  return { ...(host ? { host } : {}), ...(port ? { port: Number(port) } : {}) };
}
