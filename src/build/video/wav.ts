/** Sound of one channel, 16 bits a sample. */
export interface Sound {
  /** Samples a second. */
  readonly rate: number;
  readonly samples: Int16Array;
}

/** How long a sound is, in seconds. */
export function secondsOf({ rate, samples }: Sound): number {
  return samples.length / rate;
}

/**
 * Reads a WAV file of one channel with 16 bits a sample, as speech synthesisers write them.
 * Throws a RangeError for any other.
 */
export function readWav(bytes: Buffer): Sound {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    throw new RangeError('This is no WAV file.');
  let rate: number | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + size);
    if (name === 'fmt ') rate = rateOf(body);
    if (name === 'data' && rate !== undefined) {
      // A copy: samples have to begin at an even place of the memory. Some programs say that there is more than there is.
      const even = Uint8Array.from(body.subarray(0, body.length - (body.length % 2)));
      return { rate, samples: new Int16Array(even.buffer) };
    }
    at += 8 + size + (size % 2);
  }
  throw new RangeError('This WAV file holds no sound.');
}

/** A sound as a WAV file. */
export function writeWav({ rate, samples }: Sound): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

function rateOf(format: Buffer): number {
  const channels = format.readUInt16LE(2);
  const bits = format.readUInt16LE(14);
  if (channels !== 1 || bits !== 16)
    throw new RangeError(`One channel of 16 bits was expected, and not ${channels} of ${bits}.`);
  return format.readUInt32LE(4);
}
