// The package has no types for the entry that Node loads.
declare module 'speech-rule-engine' {
  const engine: {
    /** Loads the rules of a language; resolves when they are ready. */
    setupEngine: (features: {
      locale: string;
      domain: 'clearspeak' | 'mathspeak';
      modality: 'speech';
    }) => Promise<unknown>;
    /** MathML in words. */
    toSpeech: (mathml: string) => string;
  };
  export default engine;
}
