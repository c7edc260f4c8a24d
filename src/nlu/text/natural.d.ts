declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porter: { stem(word: string): string };
  // natural is CommonJS, without types for its deep files.
  export = porter;
}
