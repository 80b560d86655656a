import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readNumberWithin, type NumberDomain } from '../math/index.ts';
import { afterPress, watchPresses } from './after-press.ts';

interface Props {
  id: string;
  name: string;
  label: string;
  /** The number in force; shown whenever the reader is not typing. */
  value: number;
  domain: NumberDomain;
  onRead: (value: number) => void;
  /** Hears the reason when an entry cannot be taken over, to have it spoken. */
  onRefuse: (reason: string) => void;
}

/**
 * A typed number, taken over on Enter or on leaving. What cannot be read stays in the field for correction, says
 * what is allowed, and changes nothing else.
 */
export function NumberEntry({ id, name, label, value, domain, onRead, onRefuse }: Props): VNode {
  const [problem, setProblem] = useState('');
  const [draft, setDraft] = useState<string | null>(null);
  const taken = useRef(value);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(watchPresses, []);
  useLayoutEffect(() => {
    // Another control moved the number: what was being corrected here is out of date.
    if (value === taken.current) return;
    taken.current = value;
    setDraft(null);
    setProblem('');
  }, [value]);

  /** `complain` hears the problem, or that there is none: it comes and goes with a line, and all below moves. */
  const take = (complain: (reason: string) => void): void => {
    if (draft === null) return;
    const reading = readNumberWithin(draft, domain);
    if (!reading.ok) {
      complain(reading.reason);
      return;
    }
    complain('');
    setDraft(null);
    // Typed anew: it would put a run or a round back to its start.
    if (reading.value === value) return;
    taken.current = reading.value;
    onRead(reading.value);
  };
  const atOnce = (reason: string): void => {
    setProblem(reason);
    if (reason !== '') onRefuse(reason);
  };
  /** The press that took the focus away may be on a button below. It may also have put the field right. */
  const afterwards = (reason: string): void => {
    afterPress(() => {
      if (reason === '' || field.current?.value === draft) atOnce(reason);
    });
  };

  return (
    <div class="number-entry">
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        name={name}
        type="text"
        inputMode="decimal"
        autocapitalize="off"
        spellcheck={false}
        value={draft ?? String(value)}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(atOnce);
        }}
        onBlur={() => {
          take(afterwards);
        }}
      />
      <p class="problem" id={`${id}-problem`}>
        {problem === '' ? null : problem}
      </p>
    </div>
  );
}
