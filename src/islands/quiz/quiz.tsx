import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawSeed } from '../draw-seed.ts';
import { useKept } from '../kept.ts';
import { quizKeys } from '../key-lines.ts';
import { KeyboardButton, KeyboardHelpProvider, useKeyboardHelp } from '../keyboard-help.tsx';
import type { SeenAt } from '../seen-places.ts';
import { builtSeed, orderOfChoices } from './order.ts';
import { loadProgress, progressKey, saveProgress, type Progress } from './progress.ts';
import { Question } from './question.tsx';
import { scoreQuiz } from './score.ts';

/** A question without its words, which the build has typeset. */
export interface QuizQuestion {
  id: string;
  /** Ids of the choices. */
  choices: string[];
  /** Id of the right one. */
  correct: string;
  /** Where to look after a wrong choice, by its id. */
  see: Readonly<Record<string, SeenAt>>;
}

export interface QuizProps {
  /** Id of the lesson, under which progress is kept. */
  lesson: string;
  questions: QuizQuestion[];
}

const built: Progress = { seed: builtSeed, checked: {}, current: 0 };

/** Questions one at a time; each checked answer gets its reason, and another may be tried at once. */
export function Quiz({ lesson, questions }: QuizProps): VNode {
  const [progress, setProgress] = useState(built);
  const [live, setLive] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { checked, current, seed } = progress;
  const help = useKeyboardHelp(quizKeys);
  const finished = live && current >= questions.length;
  const score = scoreQuiz(
    checked,
    questions.map(({ id, correct }) => ({ question: id, correct })),
  );

  useLayoutEffect(() => {
    const { activeElement } = document;
    setProgress(loadProgress(lesson, questions) ?? { ...built, seed: drawSeed() });
    setLive(true);
    // A choice that is drawn to another place loses the focus.
    queueMicrotask(() => {
      if (form.current?.contains(activeElement))
        (activeElement as HTMLElement).focus({ preventScroll: true });
    });
    /** A link leads to a question, which may not be the one that stands. */
    const follow = (): void => {
      const linked = questions.findIndex(({ id }) => `#${id}` === location.hash);
      if (linked === -1) return;
      setProgress((now) => (now.current < questions.length ? { ...now, current: linked } : now));
      requestAnimationFrame(() => {
        const question = document.getElementById(location.hash.slice(1));
        question?.scrollIntoView();
        question?.focus({ preventScroll: true });
      });
    };
    follow();
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, [lesson, questions]);
  /** The old question vanishes with the button that had focus: go where the reader now is. */
  const focusOnCurrent = (): void => {
    // Preact draws it in a microtask that is waiting by now, and no key may fall between the two.
    queueMicrotask(() => {
      form.current?.querySelector<HTMLElement>('[data-current]')?.focus();
    });
  };
  useKept(progressKey(lesson), (erased) => {
    const kept = loadProgress(lesson, questions);
    if (!kept && !erased) return;
    const inside = form.current?.contains(document.activeElement);
    setProgress(kept ?? { ...built, seed: drawSeed() });
    if (inside && kept?.current !== current) focusOnCurrent();
  });

  const keep = (next: Progress): void => {
    setProgress(next);
    saveProgress(lesson, next);
  };
  const show = (index: number, next: Progress = progress): void => {
    keep({ ...next, current: index });
    focusOnCurrent();
  };

  return (
    <form
      ref={form}
      class={finished ? 'quiz finished' : 'quiz'}
      autocomplete="off"
      onKeyDown={help.onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div class="quiz-head needs-script" hidden={finished}>
        <p class="quiz-count">
          {Math.min(current, questions.length - 1) + 1} / {questions.length}
        </p>
        <KeyboardHelpProvider value={help.setOpen}>
          <KeyboardButton />
        </KeyboardHelpProvider>
      </div>
      <div class="score" hidden={!finished} tabIndex={-1} data-current={finished ? '' : undefined}>
        <p class="score-line">
          <strong>
            <data value={String(score.rightAtFirst)}>{score.rightAtFirst}</data> of {score.total}
          </strong>{' '}
          right at the first try
          {score.right > score.rightAtFirst && (
            <>
              , <data value={String(score.right)}>{score.right}</data> in the end
            </>
          )}
          . Below are all questions with their reasons.
        </p>
        <button
          type="button"
          onClick={() => {
            show(0, { ...progress, checked: {} });
          }}
        >
          Start again
        </button>
      </div>
      {questions.map((question, index) => (
        <Question
          key={question.id}
          question={question}
          order={orderOfChoices(question.choices, seed, index)}
          checked={checked[question.id] ?? []}
          shown={!live || finished || index === current}
          review={finished}
          last={index === questions.length - 1}
          fresh={Object.keys(checked).length === 0}
          onCheck={(choice) => {
            keep({
              ...progress,
              checked: { ...checked, [question.id]: [...(checked[question.id] ?? []), choice] },
            });
          }}
          onNext={() => {
            show(index + 1);
          }}
        />
      ))}
      {help.list}
    </form>
  );
}
