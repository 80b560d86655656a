import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawSeed } from '../draw-seed.ts';
import { useBriefly } from '../briefly.ts';
import { FigureForm } from '../figure-form.tsx';
import { useSpeech } from '../figure-state.ts';
import { FigureTools } from '../figure-tools.tsx';
import { eraseKept, useKept } from '../kept.ts';
import { practiceKeys } from '../key-lines.ts';
import { keepInAddress, readLink } from '../link-state.ts';
import { givenShown } from '../shown.ts';
import { Typeset } from '../typeset.tsx';
import { askedRound, builtRound, linkOf } from './asked-round.ts';
import { ExerciseCard } from './exercise-card.tsx';
import { formulas } from './formulas.ts';
import { exerciseAt } from './generate.ts';
import { loadRound, roundKey, saveRound } from './kept-round.ts';
import { RoundSummary } from './round-summary.tsx';
import { courseOf, doneOf, goneOn, newRound, withKinds, type Deed, type Round } from './round.ts';
import { PracticeSettings } from './settings.tsx';

interface Props {
  /** The id of the section. */
  id: string;
  /** Id of the lesson, under which the round is kept. */
  lesson: string;
}

/** Exercises without end, each computed, checked and explained by the same module as the lesson. */
export function Practice({ id, lesson }: Props): VNode {
  const [round, setRound] = useState(builtRound);
  /** How often it has begun anew: what is typed and chosen then goes, also where the exercise is the same. */
  const [turn, setTurn] = useState(0);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [spoken, speak] = useSpeech();
  const [erased, sayErased] = useBriefly<true>();
  const form = useRef<HTMLDivElement>(null);
  const exercise = exerciseAt(round.seed, round.index);
  const course = courseOf(exercise, round.deeds);

  useLayoutEffect(() => {
    const link = readLink(location.search, ['seed', 'ex', 'kinds']);
    setRound(askedRound(link.values, loadRound(lesson), drawSeed));
    // The exercise of the build may be the one asked for, and its field does not hold what was kept.
    setTurn(1);
    setNotices(link.notices);
    if (link.notices.length > 0) speak(link.notices.join(' '));
    // Once, when the practice wakes.
  }, []);
  const kindsSaid = (): boolean => new URLSearchParams(location.search).has('kinds');
  useKept(roundKey(lesson), (isErased) => {
    const kept = loadRound(lesson);
    // Another window may have another round, which leaves this one alone.
    if (!isErased && kept?.seed !== round.seed) return;
    const next = kept ?? newRound(drawSeed());
    setRound(next);
    if (isErased) setTurn(turn + 1);
    // Not into the store; but a reload would bring back the round of the link.
    keepInAddress(linkOf(next, kindsSaid()));
  });
  const keep = (next: Round): void => {
    setRound(next);
    setNotices([]);
    saveRound(lesson, next);
    keepInAddress(linkOf(next, kindsSaid()));
  };
  /** Another exercise takes the place of the one shown. */
  const goOn = (): void => {
    // Who typed goes on typing; who pressed a button hears the question first.
    const typing = document.activeElement?.matches('input') === true;
    keep(goneOn(round));
    // Preact draws it in a microtask that is waiting by now. No key may fall between the old one and the new.
    queueMicrotask(() => {
      const next = form.current?.querySelector<HTMLElement>('[data-current]');
      (typing ? (next?.querySelector('input') ?? next) : next)?.focus();
    });
  };

  return (
    <FigureForm
      class="quiz practice"
      {...{ notices, spoken }}
      keys={practiceKeys}
      printed={[
        'exercise ',
        givenShown(round.index + 1),
        ' of seed ',
        givenShown(round.seed),
        ', the same for everyone.',
      ]}
    >
      <div hidden>
        {formulas.map((tex) => (
          <Typeset key={tex} name={tex} />
        ))}
      </div>
      <div ref={form}>
        <ExerciseCard
          key={`${String(turn)}/${String(round.seed)}/${String(round.index)}`}
          id={id}
          number={round.index + 1}
          exercise={exercise}
          course={course}
          deeds={round.deeds}
          onDeed={(deed: Deed) => {
            keep({ ...round, deeds: [...round.deeds, deed] });
            // What was refused before is settled.
            speak('');
          }}
          onNext={goOn}
          onSpeak={speak}
        />
      </div>
      <RoundSummary done={doneOf(round)} />
      <p class="practice-rule">
        Exercise {round.index + 1} of seed {round.seed} is the same for everyone. Which comes next depends on
        you: a kind that you missed returns within the next three, one that you get right comes less often.
      </p>
      <details class="fold">
        <summary>Choose the exercises</summary>
        <div class="folded controls">
          <PracticeSettings
            key={turn}
            id={id}
            seed={round.seed}
            chosen={round.chosen}
            onSeed={(seed) => {
              keep(newRound(seed, round.chosen));
              speak(`Seed ${String(seed)}, a new round.`);
            }}
            onKinds={(chosen) => {
              keep(withKinds(round, chosen));
            }}
            onSpeak={speak}
          />
          <FigureTools
            id={id}
            stateNow={() => linkOf(round, kindsSaid())}
            onReset={() => {
              keep(newRound(round.seed));
              setTurn(turn + 1);
              speak('The round begins again.');
            }}
            onSpeak={speak}
          />
          <div>
            <p>
              This browser keeps your answers to the quiz, this round and the theme you chose, and sends them
              to nobody.
            </p>
            <button
              type="button"
              onClick={() => {
                eraseKept();
                sayErased(true);
                speak('Everything stored is erased.');
              }}
            >
              {erased ? 'Everything is erased' : 'Erase everything stored'}
            </button>
          </div>
        </div>
      </details>
    </FigureForm>
  );
}
