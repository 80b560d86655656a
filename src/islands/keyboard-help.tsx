import { createContext, type VNode } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { canHear } from './sound.ts';

/** Keys, with `|` between those that belong together, and what they do. */
export type KeyLine = readonly [keys: string, effect: string];

/** What a widget does on a letter. */
export interface Letters {
  /** Lets its curves be heard, or stops them. */
  h?: (() => void) | undefined;
  /** Says its values. */
  v?: (() => void) | undefined;
}

export interface KeyboardHelp {
  onKeyDown: (event: KeyboardEvent) => void;
  setOpen: (open: boolean) => void;
  /** The list of keys while it is open; it belongs into the widget's form. */
  list: VNode | false;
}

const SetOpen = createContext<KeyboardHelp['setOpen'] | undefined>(undefined);
export const KeyboardHelpProvider = SetOpen.Provider;

/**
 * Shows the keys of a widget on `?`, and does what it does on a letter, as long as the focus is in it and the key is not
 * part of what is typed there.
 */
export function useKeyboardHelp(lines: readonly KeyLine[], letters: Letters = {}): KeyboardHelp {
  const [open, setOpen] = useState(false);
  return {
    onKeyDown: (event) => {
      if (event.repeat || isTyping(event)) return;
      const key = event.key.toLowerCase();
      if (key === '?') setOpen(true);
      else if (key === 'h' || key === 'v') letters[key]?.();
      else return;
      event.preventDefault();
    },
    setOpen,
    list: open && (
      <KeyList
        lines={[...lines, ...linesOf(letters), ['?', 'show these keys']]}
        onClose={() => setOpen(false)}
      />
    ),
  };
}

function linesOf({ h, v }: Letters): readonly KeyLine[] {
  return [
    ...(h && canHear()
      ? ([
          ['H', 'hear the curve, or stop'],
          ['Esc', 'stop it'],
        ] as const)
      : []),
    ...(v ? ([['V', 'say the values']] as const) : []),
  ];
}

/** Opens the list of keys; nothing in a widget that has none. */
export function KeyboardButton(): VNode | null {
  const setOpen = useContext(SetOpen);
  if (setOpen === undefined) return null;
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        setOpen(true);
      }}
    >
      Keyboard
    </button>
  );
}

/** Whether a key belongs to a text, or to a list that is searched by letters, or to a command of the browser's. */
function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target as Element).matches('input[type=text], select');
}

interface ListProps {
  lines: readonly KeyLine[];
  onClose: () => void;
}

function KeyList({ lines, onClose }: ListProps): VNode {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The browser closes it on Escape and on a press elsewhere, and gives the focus back to where it was.
    list.current?.showPopover();
    list.current?.focus();
  }, []);
  return (
    <div
      ref={list}
      class="keys"
      popover="auto"
      role="dialog"
      aria-label="Keyboard"
      tabIndex={-1}
      onKeyDown={({ key }) => {
        // On from where the focus was, and not from the end of the widget, where the list stands.
        if (key === 'Tab') list.current?.hidePopover();
      }}
      onBlur={() => {
        // Not when the reader only looks into another window.
        if (document.hasFocus()) onClose();
      }}
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose();
      }}
    >
      <p>While the focus is here, and not in a text field:</p>
      <dl>
        {lines.map(([keys, effect]) => (
          <div key={keys + effect}>
            <dt>
              {keys.split('|').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
