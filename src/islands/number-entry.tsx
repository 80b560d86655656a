import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readNumberWithin, type NumberDomain } from '../math/index.ts';

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
  useLayoutEffect(() => {
    // Another control moved the number: what was being corrected here is out of date.
    if (value === taken.current) return;
    taken.current = value;
    setDraft(null);
    setProblem('');
  }, [value]);

  const take = (): void => {
    if (draft === null) return;
    const reading = readNumberWithin(draft, domain);
    if (!reading.ok) {
      setProblem(reading.reason);
      onRefuse(reading.reason);
      return;
    }
    setProblem('');
    setDraft(null);
    taken.current = reading.value;
    onRead(reading.value);
  };

  return (
    <div class="number-entry">
      <label for={id}>{label}</label>
      <input
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
          if (event.key === 'Enter') take();
        }}
        onBlur={take}
      />
      <p class="problem" id={`${id}-problem`}>
        {problem === '' ? null : problem}
      </p>
    </div>
  );
}
