/**
 * Reading typed arrays. The compiler cannot know that an index lies inside an array; here the
 * loops that keep to the bounds themselves say so, in one place. Outside the bounds lies 0.
 * Two functions, because an engine reads fastest where it meets few kinds of arrays.
 */

/** A number of an array of whole numbers: columns, lines, labels. */
export function intAt(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

/** A number of an array of measures: weights, values, scores. */
export function floatAt(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

/** The same for one kind of array only, for the innermost loops: twice as fast. */
export function int32At(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** The same for one kind of array only, for the innermost loops: twice as fast. */
export function float32At(values: Float32Array, index: number): number {
  return values[index] ?? 0;
}
