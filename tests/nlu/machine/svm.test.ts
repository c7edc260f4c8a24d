import { describe, expect, it } from 'vitest';
import { stackRows } from '../../../src/nlu/features/sparse-rows.ts';
import { seededRandom } from '../../../src/nlu/machine/random.ts';
import { type BinaryTask, trainMachine } from '../../../src/nlu/machine/svm.ts';

// Single precision: a smaller tolerance would never be met.
const EXACT = { tolerance: 1e-5, mostPasses: 20_000 };

function task(
  points: readonly (readonly number[])[],
  labels: readonly number[],
  cost: number,
): BinaryTask {
  const width = points[0]?.length ?? 0;
  return {
    rows: stackRows(
      points.map((point) => ({
        columns: Int32Array.from(point.keys()),
        values: Float32Array.from(point),
      })),
    ),
    width,
    members: Int32Array.from(points.keys()),
    labels: Int8Array.from(labels),
    costs: new Float32Array(points.length).fill(cost),
  };
}

/** The primal objective: 1/2 (|w|^2 + b^2) + C sum of squared hinge losses. */
function objective(
  points: readonly (readonly number[])[],
  labels: readonly number[],
  cost: number,
  parameters: readonly number[],
): number {
  const length = parameters.reduce((sum, value) => sum + value * value, 0);
  const losses = points.map((point, i) => {
    const score = [...point, 1].reduce((sum, value, at) => sum + value * (parameters[at] ?? 0), 0);
    return Math.max(0, 1 - (labels[i] ?? 0) * score) ** 2;
  });
  return length / 2 + cost * losses.reduce((sum, loss) => sum + loss, 0);
}

describe('trainMachine', () => {
  it('finds the closed-form solution of two opposite points', () => {
    // w = 2a, b = 0 and 1 - w = a / 2C by symmetry: a = 1 / (2 + 1 / 2C).
    const { weights, bias, duals } = trainMachine(task([[1], [-1]], [1, -1], 0.5), EXACT);
    expect(duals[0]).toBeCloseTo(1 / 3, 5);
    expect(weights[0]).toBeCloseTo(2 / 3, 5);
    expect(bias).toBeCloseTo(0, 5);
  });

  it('reaches the minimum of the primal problem: no direction goes down (finite differences)', () => {
    const random = seededRandom(3);
    const points = Array.from({ length: 30 }, () => [random(), random(), random() - 0.5]);
    const labels = points.map(([x = 0, y = 0]) => (x + 0.4 * random() > y + 0.1 ? 1 : -1));
    const machine = trainMachine(task(points, labels, 0.5), EXACT);
    const parameters = [...machine.weights, machine.bias];
    const here = objective(points, labels, 0.5, parameters);
    for (const at of parameters.keys()) {
      for (const step of [0.01, -0.01]) {
        const moved = parameters.map((value, i) => (i === at ? value + step : value));
        expect(objective(points, labels, 0.5, moved)).toBeGreaterThan(here);
      }
    }
  });

  it('has a duality gap of zero at its solution', () => {
    const random = seededRandom(5);
    const points = Array.from({ length: 20 }, () => [random(), random()]);
    const labels = points.map(() => (random() > 0.5 ? 1 : -1));
    const { weights, bias, duals } = trainMachine(task(points, labels, 2), EXACT);
    const parameters = [...weights, bias];
    const length = parameters.reduce((sum, value) => sum + value * value, 0);
    const dual = duals.reduce((sum, a) => sum + a - (a * a) / (4 * 2), -length / 2);
    expect(objective(points, labels, 2, parameters)).toBeCloseTo(dual, 4);
  });

  it('gets to the same plane from another start', () => {
    const base = task(
      [
        [1, 0.2],
        [0.3, 1],
        [0.8, 0.9],
      ],
      [1, -1, -1],
      1,
    );
    const cold = trainMachine(base, EXACT);
    const warm = trainMachine({ ...base, start: Float32Array.of(0.5, 0, 2) }, EXACT);
    expect(warm.weights[0]).toBeCloseTo(cold.weights[0] ?? 0, 4);
    expect(warm.bias).toBeCloseTo(cold.bias, 4);
  });

  it('never has a negative dual variable, and repeats itself exactly', () => {
    const random = seededRandom(9);
    const points = Array.from({ length: 40 }, () => [random(), random(), random()]);
    const labels = points.map(() => (random() > 0.7 ? 1 : -1));
    const run = () => trainMachine(task(points, labels, 0.5), { tolerance: 0.1, mostPasses: 6 });
    expect(Math.min(...run().duals)).toBeGreaterThanOrEqual(0);
    expect(run()).toEqual(run());
  });
});
