import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepInAddress, keepNow, type LinkValues } from './link-state.ts';
import { sliderStore } from './loss-slider/state.ts';
import { linkTo, seenPlaces, type SeenAt } from './seen-places.ts';
import { createStore, useStore } from './store.ts';

/** What a figure is to show; one that is still asleep finds it here when it wakes. */
const asked = createStore<SeenAt | undefined>(undefined);

/** The link that was followed last, as long as the way back to it is offered: two ways would lie on each other. */
const followed = createStore<object | undefined>(undefined);

/** Puts a figure into the state that a “see it” elsewhere asks for. */
export function useSeen(section: string, take: (values: LinkValues) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useLayoutEffect(() => {
    const look = (): void => {
      const at = asked.get();
      if (at?.section === section) latest.current(at.values);
    };
    look();
    return asked.subscribe(look);
  }, [section]);
}

async function show({ section, values }: SeenAt): Promise<void> {
  // What fills the screen would hide it. Some browser may have left that by itself, and refuses.
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  if (section === 'loss-slider') {
    const { p, y, ...now } = { ...sliderStore.get(), ...values };
    sliderStore.set({ ...now, notices: [], probability: p ?? now.probability, label: y ?? now.label });
  } else {
    asked.set({ section, values });
  }
  goTo(section);
  // What it does not name is as built, and no longer as an earlier state of the figure had it; but the slider keeps that.
  const names = section === 'loss-slider' ? [] : seenPlaces[section].names;
  const others = names.map((name) => [name, undefined]);
  keepInAddress({ ...(Object.fromEntries(others) as LinkValues), ...values });
  keepNow();
}

/** Follows a link within the page, and takes the focus along. */
function goTo(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  // A browser goes nowhere where the address says already that it is there, however far the reader has scrolled.
  if (location.hash === `#${id}`) {
    history.pushState(null, '', location.href);
    place.scrollIntoView();
  } else location.hash = id;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

interface Props {
  at: SeenAt;
  /** Where the way back leads, and what it is called. */
  home: string;
  back: string;
  /** The reader goes there. */
  onLeave?: () => void;
}

/** A link that sets a figure to what is being asked and goes there; then a way back stays in sight. */
export function SeeIt({ at, home, back, onLeave }: Props): VNode {
  const link = useRef<HTMLAnchorElement>(null);
  const away = useStore(followed, undefined) === link;
  const comeBack = (): void => {
    if (followed.get() === link) followed.set(undefined);
  };
  useLayoutEffect(
    () => () => {
      // It goes, as when the video plays on: the focus waits where the way leads on.
      if (document.activeElement !== link.current) return;
      const home = link.current?.closest('fieldset, form');
      home?.querySelector<HTMLElement>('.primary')?.focus({ preventScroll: true });
    },
    [],
  );
  useLayoutEffect(() => {
    if (!away || link.current === null) return undefined;
    let left = false;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === false) left = true;
      else if (left) comeBack();
    });
    watch.observe(link.current);
    return () => {
      watch.disconnect();
    };
  }, [away]);
  return (
    <span class="see-it">
      <a
        ref={link}
        href={linkTo(at)}
        onClick={(event) => {
          // Into another tab it goes as any link does.
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onLeave?.();
          followed.set(link);
          void show(at);
        }}
      >
        {seenPlaces[at.section].words}
      </a>
      {away && (
        <a
          class="way-back"
          href={`#${home}`}
          onClick={(event) => {
            event.preventDefault();
            comeBack();
            // Without following the link, which would lead to the beginning of what the reader was in.
            history.replaceState(history.state, '', `#${home}`);
            link.current?.scrollIntoView({ block: 'center' });
            link.current?.focus({ preventScroll: true });
          }}
        >
          ← {back}
        </a>
      )}
    </span>
  );
}
