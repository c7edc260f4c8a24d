import type { z } from 'zod';
import type { Finding } from './finding.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Turns one zod issue into a finding that a person without code can act on. */
export function issueFindings(source: YamlSource, issue: Issue): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      finding(
        source,
        [...issue.path, key],
        'is not a known field',
        'see CONTRIBUTING.md for the fields',
      ),
    );
  }
  const value = valueAt(source.value, issue.path);
  return [finding(source, issue.path, describe(issue, value), allowed(issue))];
}

function finding(
  source: YamlSource,
  path: readonly PropertyKey[],
  found: string,
  allowedText: string,
): Finding {
  return {
    file: source.file,
    line: source.lineOf(path),
    path: path.map(String).join('.'),
    found,
    allowed: allowedText,
    rule: 'schema',
  };
}

function describe(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is missing';
  if (issue.code === 'too_big' && typeof value === 'string')
    return `is ${value.length} characters long`;
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    return Array.isArray(value) ? `has ${value.length} entries` : `is ${JSON.stringify(value)}`;
  }
  if (issue.code === 'invalid_key')
    return `${JSON.stringify(String(issue.path.at(-1)))} is not a known id`;
  return `is ${abridged(value)}`;
}

function allowed(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'too_big':
      return `at most ${String(issue.maximum)} are allowed`;
    case 'too_small':
      return `at least ${String(issue.minimum)} needed`;
    case 'invalid_value':
      return `allowed: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `expected ${issue.format === 'date' ? 'a date like 2026-11-22' : issue.message}`;
    case 'invalid_key':
      return `allowed: ${issue.issues.flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : [inner.message])).join(', ')}`;
    default:
      return issue.message;
  }
}

function abridged(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}
