import { seededRandom, shuffle } from '../../../src/nlu/machine/random.ts';
import { type Example, numberExamples, type Source } from './examples.ts';
import { adagrad, adam } from './optimisers.ts';
import { type Parameters, type Shape, zeroParameters } from './parameters.ts';
import { addGradient, forward } from './proxy-loss.ts';
import type { Vocabulary } from './vocabulary.ts';
import { whitenWithinClasses } from './whitening.ts';

const EPOCHS = 6;
const BATCH = 512;
const WORD_DROPOUT = 0.1;
const SEED = 20;
const RATES = { projection: 0.0009, loudness: 0.009, proxies: 0.003, vectors: 0.0015 };
/** How much a stem counts at first, a / (a + its frequency): frequent words say little (Arora, Liang, Ma 2017). */
const RARITY = 1e-3;

/**
 * Learns what words mean by telling the intents of each source apart, each with the same words.
 * Gives the rows of the table, `outputs` numbers a stem. The same sources give the same rows.
 */
export function learnTable(
  vocabulary: Vocabulary,
  sources: readonly Source[],
  outputs: number,
  progress: (epoch: number, loss: number) => void,
): Float32Array {
  const examples = numberExamples(sources, vocabulary.fingerprints);
  const shape: Shape = {
    stems: vocabulary.fingerprints.length,
    inputs: vocabulary.dimensions,
    outputs,
    intents: examples.reduce((most, { endIntent }) => Math.max(most, endIntent), 0),
  };
  const parameters = start(vocabulary, shape, examples);
  const gradient = zeroParameters(shape);
  const improve = optimisersOf(parameters);
  const random = seededRandom(SEED);
  const order = Int32Array.from(examples.keys());
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    shuffle(order, order.length, random);
    let loss = 0;
    for (const [at, place] of order.entries()) {
      const example = examples[place];
      if (example) loss += addGradient(parameters, shape, dropWords(example, random), gradient);
      if ((at + 1) % BATCH === 0 || at + 1 === order.length) improve(gradient);
    }
    progress(epoch, loss / order.length);
  }
  return rowsOf(parameters, shape);
}

function optimisersOf(parameters: Parameters): (gradient: Parameters) => void {
  const { vectors, loudness, projection, proxies } = parameters;
  const byVectors = adagrad(vectors.length, RATES.vectors);
  const byLoudness = adam(loudness.length, RATES.loudness);
  const byProjection = adam(projection.length, RATES.projection);
  const byProxies = adam(proxies.length, RATES.proxies);
  return (gradient) => {
    byVectors(vectors, gradient.vectors);
    byLoudness(loudness, gradient.loudness);
    byProjection(projection, gradient.projection);
    byProxies(proxies, gradient.proxies);
  };
}

/** General vectors, whitened; a proxy where the lines of its intent point on average. */
function start(vocabulary: Vocabulary, shape: Shape, examples: readonly Example[]): Parameters {
  const loudness = vocabulary.priors.map((prior) => Math.log(RARITY / (RARITY + prior)));
  const vectors = vocabulary.vectors.slice();
  const unprojected = { ...zeroParameters(shape), vectors, loudness };
  const sums = examples.map((example) => unit(forward(unprojected, shape, example).sum));
  const projection = whitenWithinClasses(
    sums,
    examples.map(({ intent }) => intent),
    shape.outputs,
  );
  const parameters = { ...unprojected, projection };
  for (const example of examples) {
    const { meaning } = forward(parameters, shape, example);
    const from = example.intent * shape.outputs;
    for (const [o, value] of meaning.entries()) {
      parameters.proxies[from + o] = (parameters.proxies[from + o] ?? 0) + value;
    }
  }
  for (let intent = 0; intent < shape.intents; intent++) {
    const proxy = parameters.proxies.subarray(intent * shape.outputs, (intent + 1) * shape.outputs);
    proxy.set(unit(proxy));
  }
  return parameters;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Leaves some words out, so that none is relied on alone; never all. */
function dropWords(example: Example, random: () => number): Example {
  const kept = example.words.map(() => (random() < WORD_DROPOUT ? 0 : 1));
  if (!kept.includes(1)) return example;
  return {
    ...example,
    words: example.words.filter((_, at) => kept[at] === 1),
    counts: example.counts.filter((_, at) => kept[at] === 1),
  };
}

/** Each stem's loudness x vector x projection: all that a table has to keep. */
function rowsOf({ vectors, loudness, projection }: Parameters, shape: Shape): Float32Array {
  const { stems, inputs, outputs } = shape;
  const rows = new Float32Array(stems * outputs);
  for (let stem = 0; stem < stems; stem++) {
    const factor = Math.exp(loudness[stem] ?? 0);
    for (let i = 0; i < inputs; i++) {
      const value = factor * (vectors[stem * inputs + i] ?? 0);
      for (let o = 0; o < outputs; o++) {
        const at = stem * outputs + o;
        rows[at] = (rows[at] ?? 0) + value * (projection[i * outputs + o] ?? 0);
      }
    }
  }
  return rows;
}
