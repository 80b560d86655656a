import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { captionsOf } from '../../video/captions.ts';
import { pictureAt, stillOf } from '../../video/picture-at.ts';
import {
  chapterAt,
  cueAt,
  inMilliseconds,
  lastTimeOf,
  timelineOf,
  type Chapter,
} from '../../video/timeline.ts';
import { CheckBox } from '../check-box.tsx';
import { FigureForm } from '../figure-form.tsx';
import { FigureTools } from '../figure-tools.tsx';
import { useFigureState } from '../figure-state.ts';
import { complaint } from '../link-state.ts';
import { Output } from '../output.tsx';
import { SeeIt } from '../see-it.tsx';
import { seenAt } from '../seen-places.ts';
import { Typeset } from '../typeset.tsx';
import { clockText, spokenClock } from './clock-text.ts';
import { linesOf, orderOf, type Commands } from './keys.ts';
import { usePlayback } from './playback.ts';
import { Screen } from './screen.tsx';
import { Scrubber } from './scrubber.tsx';
import { Transcript } from './transcript.tsx';
import { useVoice } from './use-voice.ts';

interface Props {
  title: string;
  chapters: readonly Chapter[];
}

const id = 'video';
const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** The video: scenes that are functions of time, with captions, a transcript and the reader's own voices. */
export function Video({ title, chapters }: Props): VNode {
  const timeline = useMemo(() => timelineOf(chapters), [chapters]);
  const captions = useMemo(() => timeline.cues.map((cue) => captionsOf(cue)), [timeline]);
  const player = useRef<HTMLDivElement>(null);
  const [captioned, setCaptioned] = useState(true);
  const [speed, setSpeed] = useState(1);
  const [stops, setStops] = useState(false);
  const [filling, setFilling] = useState(false);
  /** What only the browser can know; until then the page stands as it was built. */
  const [awake, setAwake] = useState({ is: false, fullScreen: false, reducedMotion: false });
  /** The cue at whose end the video has stopped for the reader to try something, and may go on. */
  const released = useRef(-1);
  const figure = useFigureState(id, ['t'], ({ t }) => {
    if (t === undefined) return undefined;
    if (t > timeline.length) {
      return [
        complaint('t', [String(t)], `a number of seconds from 0 to ${String(Math.floor(timeline.length))}`),
      ];
    }
    clock.seek(t);
    return undefined;
  });

  const clock = usePlayback({
    within: player,
    length: timeline.length,
    speed,
    limit: () => Math.min(voice.limit(), stopAt),
    onPause: (at) => {
      // What its link opens is what stands there, to the last digit.
      const paused = inMilliseconds(at);
      clock.seek(paused);
      rest(paused, 'Paused');
    },
  });
  const { seconds, playing } = clock;
  const current = cueAt(timeline, seconds);
  const cue = timeline.cues[current]!;
  const see = cue.see === undefined ? undefined : seenAt(cue.see);
  const stopAt = stops && see && released.current !== current ? lastTimeOf(cue) : Infinity;
  const caption = captions[current]!.find(({ end }) => seconds < end) ?? captions[current]!.at(-1)!;
  const voice = useVoice({
    on: playing,
    cue,
    speed,
    // From the caption that is on: a voice cannot begin within it.
    words: () =>
      captions[current]!.filter(({ end }) => end > seconds)
        .map(({ lines }) => lines.join(' '))
        .join(' '),
  });

  useLayoutEffect(() => {
    setAwake({
      is: true,
      fullScreen: document.fullscreenEnabled,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    const follow = (): void => {
      setFilling(document.fullscreenElement !== null);
    };
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
    };
  }, []);
  useLayoutEffect(() => {
    if (!playing || seconds < stopAt) return;
    released.current = current;
    clock.pause();
  }, [playing, seconds, stopAt]);

  const rest = (at: number, words: string): void => {
    const chapter = timeline.chapters[chapterAt(timeline, at)]!.title;
    figure.rest(`${words} at ${spokenClock(at)}, ${chapter}.`, { t: at });
  };
  const seek = (to: number): void => {
    const within = Math.min(timeline.length, Math.max(0, inMilliseconds(to)));
    released.current = -1;
    clock.seek(within);
    voice.again();
    rest(within, 'Now');
  };
  const toggle = (): void => {
    if (playing) clock.pause();
    else clock.play();
  };
  const commands: Commands = {
    toggle,
    captions: () => {
      setCaptioned(!captioned);
      figure.speak(`captions ${captioned ? 'off' : 'on'}`);
    },
    fullScreen: () => void turnFullScreen(player.current),
    voice: () => {
      if (voice.there) voice.turn(!voice.wanted);
    },
    skip: (by) => {
      seek(seconds + by);
    },
    jump: (share) => {
      seek(share * timeline.length);
    },
    hurry: (steps) => {
      const next = speeds[speeds.indexOf(speed) + steps] ?? speed;
      setSpeed(next);
      figure.speak(`speed ${String(next)}`);
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    // The list of keys stands beside the player, where nothing takes the focus in full screen.
    if (event.key === '?' && document.fullscreenElement) {
      event.stopPropagation();
      void turnFullScreen(player.current).then(() =>
        target.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true })),
      );
      return;
    }
    // What the browser does with these keys in such a place stays as it is.
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches('select')) return;
    if (event.key === ' ' && target.matches('button, a, input[type=checkbox]')) return;
    const order = orderOf(event.key);
    if (order === undefined) return;
    event.preventDefault();
    // A key that is held goes on along the line, and turns nothing on and off.
    if (!event.repeat || order[1] !== 0) commands[order[0]](order[1]);
  };

  return (
    <FigureForm
      class="widget player"
      {...figure}
      keys={linesOf({ voice: voice.there, fullScreen: awake.fullScreen })}
    >
      <div ref={player} class="player-box needs-script" onKeyDown={onKeyDown}>
        <Screen
          picture={awake.reducedMotion ? stillOf(cue) : pictureAt(timeline, seconds)}
          lines={captioned ? caption.lines : undefined}
          begun={playing || seconds > 0}
          onToggle={toggle}
        />
        <Scrubber
          id={id}
          timeline={timeline}
          seconds={seconds}
          onMove={(to) => {
            released.current = -1;
            clock.seek(to);
          }}
          onRest={seek}
        />
        <div class="player-controls">
          <button type="button" class="primary" onClick={toggle}>
            {playing
              ? 'Pause'
              : seconds === timeline.length
                ? 'Play again'
                : seconds > 0
                  ? 'Play on'
                  : 'Play'}
          </button>
          <span class="clock">
            <Output name="time" shown={{ value: Math.floor(seconds), text: clockText(seconds) }} /> of{' '}
            <Output name="length" shown={{ value: timeline.length, text: clockText(timeline.length) }} />
          </span>
          <label class="check-box" for={`${id}-speed`}>
            speed
            <select
              id={`${id}-speed`}
              name="speed"
              autocomplete="off"
              // A number would be written anew whenever this is drawn.
              value={String(speed)}
              onChange={(event) => {
                setSpeed(Number(event.currentTarget.value));
              }}
            >
              {speeds.map((one) => (
                <option key={one} value={String(one)} selected={one === speed}>
                  {one}×
                </option>
              ))}
            </select>
          </label>
          <CheckBox id={`${id}-captions`} name="captions" checked={captioned} onChange={setCaptioned}>
            captions
          </CheckBox>
          {voice.there && (
            <CheckBox id={`${id}-voice`} name="voice" checked={voice.wanted} onChange={voice.turn}>
              read aloud
            </CheckBox>
          )}
          <CheckBox id={`${id}-stops`} name="stops" checked={stops} onChange={setStops}>
            stop where I can try it
          </CheckBox>
          {awake.fullScreen && (
            <button type="button" onClick={commands.fullScreen}>
              {filling ? 'Leave full screen' : 'Full screen'}
            </button>
          )}
        </div>
        <p class="try-it">
          {see && (
            <>
              Try this yourself:{' '}
              <SeeIt key={cue.id} at={see} home={id} back="back to the video" onLeave={clock.pause} />
            </>
          )}
        </p>
      </div>
      <div class="needs-script" onKeyDown={onKeyDown}>
        <ol class="chapters" aria-label="Chapters of the video">
          {timeline.chapters.map((chapter, index) => (
            <li key={chapter.id}>
              <button
                type="button"
                aria-current={index === chapterAt(timeline, seconds) ? 'true' : undefined}
                onClick={() => {
                  seek(chapter.start);
                }}
              >
                {chapter.title} <small>{clockText(chapter.start)}</small>
              </button>
            </li>
          ))}
        </ol>
        <FigureTools
          id={id}
          stateNow={() => ({ t: inMilliseconds(seconds) })}
          onReset={() => {
            clock.pause();
            seek(0);
          }}
          onSpeak={figure.speak}
        />
      </div>
      {awake.is ? (
        <Transcript timeline={timeline} current={current} onSeek={seek} />
      ) : (
        <div class="transcript" />
      )}
      {/* The scenes place copies of these. */}
      <div hidden>
        <Typeset name="copied" />
      </div>
      <p class="spoken">{title}</p>
    </FigureForm>
  );
}

async function turnFullScreen(player: Element | null): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await player?.requestFullscreen();
  } catch {
    // Refused in this frame or by the reader; the picture stays as large as it is.
  }
}
