import { describe, expect, it } from 'vitest';
import { stackRows } from '../../../src/nlu/features/sparse-rows.ts';
import type { MachinesTask } from '../../../src/nlu/machine/machines-task.ts';
import { seededRandom } from '../../../src/nlu/machine/random.ts';
import { trainMachines } from '../../../src/nlu/machine/svm.ts';

// Single precision: a smaller tolerance would never be met.
const EXACT = { tolerance: 1e-5, mostPasses: 20_000 };

/** `ownerOf` names the machine that says yes to each point; -1 where all say no. */
function task(
  points: readonly (readonly number[])[],
  ownerOf: readonly number[],
  cost: number,
  machines = 1,
): MachinesTask {
  return {
    rows: stackRows(
      points.map((point) => ({
        columns: Int32Array.from(point.keys()),
        values: Float32Array.from(point),
      })),
    ),
    width: points[0]?.length ?? 0,
    members: Int32Array.from(points.keys()),
    ownerOf: Int32Array.from(ownerOf),
    ownCosts: new Float32Array(machines).fill(cost),
    otherCost: cost,
    weightOf: new Float32Array(points.length).fill(1),
  };
}

/** The primal objective: 1/2 (|w|^2 + b^2) + C sum of squared hinge losses. */
function objective(
  points: readonly (readonly number[])[],
  ownerOf: readonly number[],
  cost: number,
  parameters: readonly number[],
): number {
  const length = parameters.reduce((sum, value) => sum + value * value, 0);
  const losses = points.map((point, i) => {
    const score = [...point, 1].reduce((sum, value, at) => sum + value * (parameters[at] ?? 0), 0);
    return Math.max(0, 1 - (ownerOf[i] === 0 ? 1 : -1) * score) ** 2;
  });
  return length / 2 + cost * losses.reduce((sum, loss) => sum + loss, 0);
}

describe('trainMachines', () => {
  it('finds the closed-form solution of two opposite points', () => {
    // w = 2a, b = 0 and 1 - w = a / 2C by symmetry: a = 1 / (2 + 1 / 2C).
    const { weights, biases, duals } = trainMachines(task([[1], [-1]], [0, -1], 0.5), EXACT);
    expect(duals[0]).toBeCloseTo(1 / 3, 5);
    expect(weights[0]).toBeCloseTo(2 / 3, 5);
    expect(biases[0]).toBeCloseTo(0, 5);
  });

  it('reaches the minimum of the primal problem: no direction goes down (finite differences)', () => {
    const random = seededRandom(3);
    const points = Array.from({ length: 30 }, () => [random(), random(), random() - 0.5]);
    const owners = points.map(([x = 0, y = 0]) => (x + 0.4 * random() > y + 0.1 ? 0 : -1));
    const machine = trainMachines(task(points, owners, 0.5), EXACT);
    const parameters = [...machine.weights, ...machine.biases];
    const here = objective(points, owners, 0.5, parameters);
    for (const at of parameters.keys()) {
      for (const step of [0.01, -0.01]) {
        const moved = parameters.map((value, i) => (i === at ? value + step : value));
        expect(objective(points, owners, 0.5, moved)).toBeGreaterThan(here);
      }
    }
  });

  it('has a duality gap of zero at its solution', () => {
    const random = seededRandom(5);
    const points = Array.from({ length: 20 }, () => [random(), random()]);
    const owners = points.map(() => (random() > 0.5 ? 0 : -1));
    const { weights, biases, duals } = trainMachines(task(points, owners, 2), EXACT);
    const parameters = [...weights, ...biases];
    const length = parameters.reduce((sum, value) => sum + value * value, 0);
    const dual = duals.reduce((sum, a) => sum + a - (a * a) / (4 * 2), -length / 2);
    expect(objective(points, owners, 2, parameters)).toBeCloseTo(dual, 4);
  });

  it('trains machines side by side as it would one by one', () => {
    const random = seededRandom(7);
    const points = Array.from({ length: 30 }, () => [random(), random(), random()]);
    const owners = points.map(() => Math.floor(3 * random()));
    const together = trainMachines(task(points, owners, 0.5, 3), EXACT);
    for (const machine of [0, 1, 2]) {
      const own = owners.map((owner) => (owner === machine ? 0 : -1));
      const alone = trainMachines(task(points, own, 0.5), EXACT);
      expect(together.biases[machine]).toBeCloseTo(alone.biases[0] ?? 0, 3);
      for (const column of [0, 1, 2]) {
        const weight = together.weights[3 * column + machine] ?? 0;
        expect(weight).toBeCloseTo(alone.weights[column] ?? 0, 3);
      }
    }
  });

  it('leaves a machine without a price alone', () => {
    const two = task([[1], [-1]], [0, -1], 0.5, 2);
    const { weights, biases } = trainMachines({ ...two, ownCosts: Float32Array.of(0.5, 0) }, EXACT);
    expect(weights[0]).toBeCloseTo(2 / 3, 5);
    expect([weights[1], biases[1]]).toEqual([0, 0]);
  });

  it('gets to the same plane when it goes on from machines of some of the rows', () => {
    const points = [
      [1, 0.2],
      [0.3, 1],
      [0.8, 0.9],
    ];
    const base = task(points, [0, -1, -1], 1);
    const cold = trainMachines(base, EXACT);
    const start = trainMachines({ ...base, members: Int32Array.of(0, 1) }, EXACT);
    expect(start.weights[0]).not.toBeCloseTo(cold.weights[0] ?? 0, 2);
    const warm = trainMachines(base, EXACT, start);
    expect(warm.weights[0]).toBeCloseTo(cold.weights[0] ?? 0, 4);
    expect(warm.biases[0]).toBeCloseTo(cold.biases[0] ?? 0, 4);
  });

  it('never has a negative dual variable, and repeats itself exactly', () => {
    const random = seededRandom(9);
    const points = Array.from({ length: 40 }, () => [random(), random(), random()]);
    const owners = points.map(() => (random() > 0.7 ? 0 : -1));
    const run = () => trainMachines(task(points, owners, 0.5), { tolerance: 0.1, mostPasses: 6 });
    expect(Math.min(...run().duals)).toBeGreaterThanOrEqual(0);
    expect(run()).toEqual(run());
  });
});
