const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a run of Han characters, by ICU's dictionary. The cuts may change with the ICU
 * version, so a model is keyed by it, and a test pins the cuts that we rely on.
 */
export function segmentHan(run: string): readonly string[] {
  const words: string[] = [];
  for (const { segment } of chinese.segment(run)) words.push(segment);
  return words;
}
