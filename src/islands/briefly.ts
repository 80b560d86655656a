import { useMemo, useState } from 'preact/hooks';

/** A word about what was done stands for a while: what starts that while anew, with `hide` at its end. */
export function briefly(hide: () => void): () => void {
  let shown: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(shown);
    shown = setTimeout(hide, 2500);
  };
}

/** What is said for a while, and how to say it. */
export function useBriefly<Word>(): [word: Word | undefined, say: (word: Word) => void] {
  const [word, setWord] = useState<Word>();
  const hideSoon = useMemo(
    () =>
      briefly(() => {
        setWord(undefined);
      }),
    [],
  );
  return [
    word,
    (said) => {
      setWord(() => said);
      hideSoon();
    },
  ];
}
