/** The reader's own voices for English, on whatever device; none where the browser has no such thing. */
export function englishVoices(): SpeechSynthesisVoice[] {
  if (!('speechSynthesis' in globalThis)) return [];
  return speechSynthesis.getVoices().filter(({ lang }) => /^en\b/i.test(lang));
}

/** Tells about voices now and when they change: some browsers find theirs late. Returns how to stop. */
export function watchVoices(tell: (there: boolean) => void): () => void {
  if (!('speechSynthesis' in globalThis)) return () => undefined;
  const look = (): void => {
    tell(englishVoices().length > 0);
  };
  look();
  speechSynthesis.addEventListener('voiceschanged', look);
  return () => {
    speechSynthesis.removeEventListener('voiceschanged', look);
  };
}

/** Speaks a text at a speed, and tells when it has been said, or cannot be. */
export function say(text: string, speed: number, onEnd: () => void): void {
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  const [first] = englishVoices();
  utterance.lang = 'en';
  utterance.rate = speed;
  if (first) utterance.voice = englishVoices().find((voice) => voice.default) ?? first;
  utterance.onend = utterance.onerror = () => {
    onEnd();
  };
  speechSynthesis.speak(utterance);
}

export function hush(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}
