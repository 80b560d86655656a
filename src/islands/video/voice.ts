/** Not in every browser. */
const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;

/** The reader's own voices for English, on whatever device; none where the browser has no such thing. */
function englishVoices(): SpeechSynthesisVoice[] {
  return synthesis?.getVoices().filter(({ lang }) => /^en\b/i.test(lang)) ?? [];
}

/** Tells about voices now and when they change: some browsers find theirs late. Returns how to stop. */
export function watchVoices(tell: (there: boolean) => void): () => void {
  const look = (): void => {
    tell(englishVoices().length > 0);
  };
  look();
  synthesis?.addEventListener('voiceschanged', look);
  return () => synthesis?.removeEventListener('voiceschanged', look);
}

/** Speaks a text at a speed, and tells when it has been said, or cannot be. */
export function say(text: string, speed: number, onEnd: () => void): void {
  hush();
  const utterance = new SpeechSynthesisUtterance(text);
  const [first] = englishVoices();
  utterance.lang = 'en';
  utterance.rate = speed;
  if (first) utterance.voice = englishVoices().find((voice) => voice.default) ?? first;
  utterance.onend = utterance.onerror = () => {
    onEnd();
  };
  synthesis?.speak(utterance);
}

export function hush(): void {
  synthesis?.cancel();
}
