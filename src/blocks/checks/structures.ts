import { asRecord, beyond, type Check, violation } from './check.ts';

type Fields = Readonly<Record<string, Check>>;

/** An object with exactly these fields besides `type`; Slack refuses what it does not know. */
export function fields(required: Fields, optional: Fields = {}): Check {
  const known = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value, path) => {
    const record = asRecord(value);
    if (!record) return violation(path, 'must be an object');
    const missing = Object.keys(required).filter((name) => record[name] === undefined);
    return [
      ...missing.flatMap((name) => violation(`${path}.${name}`, 'is missing')),
      ...Object.entries(record).flatMap(([name, field]) => {
        if (field === undefined || name === 'type') return [];
        const check = known.get(name);
        return check
          ? check(field, `${path}.${name}`)
          : violation(`${path}.${name}`, 'is not a field that Slack knows here');
      }),
    ];
  };
}

/** An object told by its `type`; `what` names the family in the finding. */
export function byType(what: string, table: Fields): Check {
  const known = new Map(Object.entries(table));
  return (value, path) => {
    const record = asRecord(value);
    if (!record) return violation(path, 'must be an object');
    const check = typeof record.type === 'string' ? known.get(record.type) : undefined;
    if (check) return check(value, path);
    const types = [...known.keys()].join(', ');
    return violation(`${path}.type`, `is not a known ${what}. Known here: ${types}`);
  };
}

/** A list of `min` to `max` items. */
export function list(item: Check, min: number, max: number): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return violation(path, 'must be a list');
    const findings = value.flatMap((each: unknown, index) => item(each, `${path}[${index}]`));
    if (value.length < min) {
      return [
        ...beyond(path, `must have at least ${min} items, has ${value.length}`, min),
        ...findings,
      ];
    }
    if (value.length <= max) return findings;
    return [
      ...beyond(path, `must have at most ${max} items, has ${value.length}`, max),
      ...findings,
    ];
  };
}

/** `check`, and at least one of the fields `names` is there. */
export function withOneOf(names: readonly string[], check: Check): Check {
  return (value, path) => {
    const record = asRecord(value);
    const given = record && names.some((name) => record[name] !== undefined);
    const findings = check(value, path);
    return given || !record
      ? findings
      : [...violation(path, `needs ${names.join(' or ')}`), ...findings];
  };
}
