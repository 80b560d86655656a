import type { Page } from '@playwright/test';

/** What a reader hears, at every sample, from 0 s on. */
export interface Heard {
  rate: number;
  left: Float32Array;
  right: Float32Array;
}

interface Recorded {
  contexts: AudioContext[];
}

/** Keeps every audio context that a page makes, from now on. */
export async function watchSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const contexts: AudioContext[] = [];
    class Watched extends AudioContext {
      constructor() {
        super();
        contexts.push(this);
      }
    }
    Object.assign(window, { contexts, AudioContext: Watched });
  });
}

/** What has become of each context that was made. */
export function soundStates(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as Recorded).contexts.map(({ state }) => state));
}

/** Gives pages, from now on, an audio context that plays into a recording instead of a loudspeaker. */
export async function recordSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const contexts: OfflineAudioContext[] = [];
    class Recording extends OfflineAudioContext {
      constructor() {
        super({ numberOfChannels: 2, length: 44_100 * 6, sampleRate: 44_100 });
        contexts.push(this);
      }
      close(): Promise<void> {
        return Promise.resolve();
      }
    }
    Object.assign(window, { contexts, AudioContext: Recording });
  });
}

/** Renders what the page has begun to play last. */
export async function heard(page: Page): Promise<Heard> {
  const channels = await page.evaluate(async () => {
    const { contexts } = window as unknown as { contexts: OfflineAudioContext[] };
    const buffer = await contexts.at(-1)!.startRendering();
    const text = (samples: Float32Array): string => {
      const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
      let binary = '';
      for (let at = 0; at < bytes.length; at += 8192)
        binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(binary);
    };
    return [text(buffer.getChannelData(0)), text(buffer.getChannelData(1))] as const;
  });
  const [left, right] = channels.map((channel) => {
    const bytes = Buffer.from(channel, 'base64');
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  });
  return { rate: 44_100, left: left!, right: right! };
}
