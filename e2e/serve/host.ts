import { createServer, type Server } from 'node:net';
import { serveSite, type Site, type SiteOptions } from './serve.ts';

/** One address, at which deployments follow one another, and at times nobody answers. */
export class Host {
  readonly #options: Omit<SiteOptions, 'root' | 'port'>;
  #port = 0;
  #url = '';
  #close: (() => Promise<void>) | undefined;

  constructor(options: Omit<SiteOptions, 'root' | 'port'> = {}) {
    this.#options = options;
  }

  /** Ends in a slash, and stays the same from the first deployment on. */
  get url(): string {
    return this.#url;
  }

  /** From now on the site is that of this folder. */
  async deploy(root: string): Promise<void> {
    await this.stop();
    const site: Site = await serveSite({ ...this.#options, root, port: this.#port });
    this.#url = site.url;
    this.#port = Number(new URL(site.url).port);
    this.#close = site.close;
  }

  /** Refuses every connection. */
  async stop(): Promise<void> {
    await this.#close?.();
    this.#close = undefined;
  }

  /** Takes every connection and never says a word. */
  async fallSilent(): Promise<void> {
    await this.stop();
    const server: Server = createServer();
    const sockets = new Set<{ destroy: () => void }>();
    server.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.#port, '127.0.0.1', resolve);
    });
    server.unref();
    this.#close = () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      });
  }
}
