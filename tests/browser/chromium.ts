import { existsSync } from 'node:fs';

export type FoundChromium =
  | { readonly path: string }
  | { readonly path: null; readonly missing: string };

const USUAL_PATH = '/usr/bin/chromium';

/** The browser that `CHROMIUM` names, or the system's; else one line that says what was not tried. */
export function findChromium(
  variables: Readonly<Record<string, string | undefined>>,
): FoundChromium {
  const path = variables.CHROMIUM || USUAL_PATH;
  if (existsSync(path)) return { path };
  const missing = `No Chromium at ${path}: the page was not tried in a browser. Set CHROMIUM to its path.`;
  return { path: null, missing };
}
