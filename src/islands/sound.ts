import { soundTrace, traceSeconds } from '../charts/sound-trace.ts';
import { createStore } from './store.ts';

/** A curve that can be heard. */
export interface HeardCurve {
  name: string;
  /** Its height, in percent from the top, at a share (0 to 1) of the plot's width from the left. */
  yAt: (share: number) => number;
}

/** Between two curves, and the fading of each in and out, without which it would click; seconds. */
const pause = 0.4;
const fade = 0.02;
const level = 0.25;

/** The figure that sounds now. */
export const sounding = createStore<string | undefined>(undefined);
let stop = (): void => undefined;

export function canHear(): boolean {
  return typeof AudioContext !== 'undefined';
}

/**
 * Lets the curves of a figure be heard one after the other, or stops them if they are; whatever else sounds stops, and
 * so do they on Escape and when the page is left.
 */
export function toggleSound(id: string, curves: readonly HeardCurve[], speak: (words: string) => void): void {
  const stops = sounding.get() === id;
  stop();
  if (stops || !canHear()) return;
  const context = new AudioContext();
  const { out, last } = connectCurves(context, curves, context.currentTime + 0.05);
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') stop();
  };
  const onHidden = (): void => {
    if (document.hidden) stop();
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('visibilitychange', onHidden);
  stop = () => {
    stop = () => undefined;
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('visibilitychange', onHidden);
    sounding.set(undefined);
    out.gain.setTargetAtTime(0, context.currentTime, fade / 4);
    setTimeout(() => void context.close(), 100);
  };
  const stopThis = stop;
  last.onended = () => {
    if (stop === stopThis) stop();
  };
  sounding.set(id);
  speak(`Heard from left to right: ${curves.map(({ name }) => name).join(', then ')}.`);
}

/**
 * Curves as oscillators: the pitch is the height, the panning the place from left to right. The second sounds fuller,
 * as its line is another.
 */
function connectCurves(
  context: BaseAudioContext,
  curves: readonly HeardCurve[],
  start: number,
): { out: GainNode; last: OscillatorNode } {
  const out = new GainNode(context);
  out.connect(context.destination);
  const voices = curves.map(({ yAt }, index) => {
    const from = start + index * (traceSeconds + pause);
    const to = from + traceSeconds;
    const voice = new OscillatorNode(context, { type: index === 0 ? 'sine' : 'triangle' });
    const panner = new StereoPannerNode(context);
    const gain = new GainNode(context);
    voice.frequency.setValueCurveAtTime(soundTrace(yAt), from, traceSeconds);
    panner.pan.setValueAtTime(-1, from).linearRampToValueAtTime(1, to);
    gain.gain
      .setValueAtTime(0, from)
      .linearRampToValueAtTime(level, from + fade)
      .setValueAtTime(level, to - fade)
      .linearRampToValueAtTime(0, to);
    voice.connect(gain).connect(panner).connect(out);
    voice.start(from);
    voice.stop(to);
    return voice;
  });
  return { out, last: voices.at(-1)! };
}
