/** A JSON object as it goes over the wire; its fields are unknown until a schema has read them. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether `value` is a JSON object (no array, not null). */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value written in `text`, or undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The objects in `value` where it is a list; anything else in it is left out. */
export function jsonList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** `value` where it is a string, else the empty string. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
