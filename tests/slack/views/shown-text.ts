/** All texts of a payload's blocks, joined: what people see of it. */
export function shownText(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return '';
  return Object.entries(payload)
    .map(([key, value]) => (key === 'text' && typeof value === 'string' ? value : shownText(value)))
    .join('');
}
