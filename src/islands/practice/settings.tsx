import type { VNode } from 'preact';
import { CheckBox } from '../check-box.tsx';
import { NumberEntry } from '../number-entry.tsx';
import { drawSeed } from '../draw-seed.ts';
import { seedDomain } from './asked-round.ts';
import type { Kind } from './exercise.ts';
import { kindNames, kinds } from './generate.ts';

interface Props {
  /** Begins the ids inside. */
  id: string;
  seed: number;
  chosen: readonly Kind[];
  onSeed: (seed: number) => void;
  onKinds: (chosen: readonly Kind[]) => void;
  onSpeak: (words: string) => void;
}

/** Which exercises: their seed and their kinds. */
export function PracticeSettings({ id, seed, chosen, onSeed, onKinds, onSpeak }: Props): VNode {
  return (
    <>
      <div class="presets">
        <NumberEntry
          id={`${id}-seed`}
          name="seed"
          label="seed"
          value={seed}
          domain={seedDomain}
          onRead={onSeed}
          onRefuse={onSpeak}
        />
        <button
          type="button"
          onClick={() => {
            onSeed(drawSeed());
          }}
        >
          Draw another seed
        </button>
      </div>
      <fieldset class="options">
        <legend>kinds of exercises, at least one</legend>
        {kinds.map((kind) => (
          <CheckBox
            key={kind}
            id={`${id}-kind-${kind}`}
            name="kinds"
            checked={chosen.includes(kind)}
            onChange={(checked) => {
              const next = kinds.filter((one) => (one === kind ? checked : chosen.includes(one)));
              if (next.length > 0) onKinds(next);
              else onSpeak('At least one kind has to stay.');
            }}
          >
            {kindNames[kind]}
          </CheckBox>
        ))}
      </fieldset>
    </>
  );
}
