/** What a table learns. Matrices lie row by row. */
export interface Parameters {
  /** One vector a stem: where it started plus what it has learnt. */
  readonly vectors: Float32Array;
  /** ln of how much a stem counts. */
  readonly loudness: Float32Array;
  /** From the vectors' dimensions (rows) to the table's (columns). */
  readonly projection: Float32Array;
  /** One unit vector an intent: where its lines should point. */
  readonly proxies: Float32Array;
}

/** The sizes of the matrices. */
export interface Shape {
  readonly stems: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly intents: number;
}

/** Parameters of a shape, all zero: a gradient to be summed up. */
export function zeroParameters({ stems, inputs, outputs, intents }: Shape): Parameters {
  return {
    vectors: new Float32Array(stems * inputs),
    loudness: new Float32Array(stems),
    projection: new Float32Array(inputs * outputs),
    proxies: new Float32Array(intents * outputs),
  };
}
