import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { drawSeed } from '../draw-seed.ts';
import { FigureForm } from '../figure-form.tsx';
import { useFigureState } from '../figure-state.ts';
import { FigureTools } from '../figure-tools.tsx';
import { NumberEntry } from '../number-entry.tsx';
import { formulas } from '../practice/formulas.ts';
import { PracticeSettings } from '../practice/settings.tsx';
import { PrintedExercise, PrintedSolution } from '../practice/sheet.tsx';
import { Typeset } from '../typeset.tsx';
import { builtState, countDomain, exercisesOf, linkOf, stateOf, type WorksheetState } from './state.ts';

/** A sheet of exercises to print, with the solutions on another. */
export function Worksheet({ id }: { id: string }): VNode {
  const [state, setState] = useState(builtState);
  const { seed, count, chosen } = state;
  /** Counts resets, which make a refused entry out of date although the number may be the same. */
  const [resets, setResets] = useState(0);
  const figure = useFigureState(id, ['seed', 'n', 'kinds'], (values) => {
    setState(stateOf(values, drawSeed));
    return undefined;
  });
  const settle = (change: Partial<WorksheetState>): void => {
    const next = { ...state, ...change };
    setState(next);
    figure.rest(`${String(next.count)} exercises of seed ${String(next.seed)}.`, linkOf(next));
  };
  const exercises = exercisesOf(state);
  return (
    <FigureForm class="worksheet" notices={figure.notices} spoken={figure.spoken}>
      <div hidden>
        {formulas.map((tex) => (
          <Typeset key={tex} name={tex} />
        ))}
      </div>
      <div class="worksheet-controls controls needs-script">
        <div class="presets">
          <NumberEntry
            key={resets}
            id={`${id}-count`}
            name="n"
            label="exercises"
            value={count}
            domain={countDomain}
            onRead={(n) => {
              settle({ count: n });
            }}
            onRefuse={figure.speak}
          />
        </div>
        <PracticeSettings
          key={resets}
          id={id}
          seed={seed}
          chosen={chosen}
          onSeed={(next) => {
            settle({ seed: next });
          }}
          onKinds={(next) => {
            settle({ chosen: next });
          }}
          onSpeak={figure.speak}
        />
        <button
          type="button"
          class="primary"
          onClick={() => {
            print();
          }}
        >
          Print
        </button>
        <FigureTools
          id={id}
          stateNow={() => linkOf(state)}
          onReset={() => {
            setResets(resets + 1);
            settle({ ...builtState, seed });
          }}
          onSpeak={figure.speak}
        />
      </div>
      <div class="sheet" id={id}>
        <p class="sheet-head">
          <span>Name</span>
          <span>Date</span>
          <span>Seed {seed}</span>
        </p>
        <ol>
          {exercises.map((exercise, index) => (
            <li key={`${String(seed)}/${String(index)}/${exercise.kind}`}>
              <PrintedExercise exercise={exercise} />
            </li>
          ))}
        </ol>
      </div>
      <section class="sheet solutions" aria-labelledby={`${id}-solutions`}>
        <h2 id={`${id}-solutions`}>Solutions</h2>
        <p class="sheet-head">
          <span>Seed {seed}</span>
        </p>
        <ol>
          {exercises.map((exercise, index) => (
            <li key={`${String(seed)}/${String(index)}/${exercise.kind}`}>
              <PrintedSolution exercise={exercise} />
            </li>
          ))}
        </ol>
      </section>
    </FigureForm>
  );
}
