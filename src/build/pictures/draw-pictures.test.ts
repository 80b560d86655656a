import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { drawPictures } from './draw-pictures.ts';

it('says why nothing was drawn, to whoever asks long after that', async () => {
  const names = drawPictures({ publicFolder: join(tmpdir(), 'no-such-folder') })(tmpdir());
  await pause(1500);
  await expect(names).rejects.toThrow('no-such-folder');
});
