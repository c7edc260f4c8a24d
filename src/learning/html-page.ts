import { escapeHtml } from './html.ts';

/** A page that needs nothing else: its look and its sections, which are HTML already, in one file. */
export function htmlPage(title: string, style: string, sections: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
${sections.join('\n')}
</body>
</html>
`;
}

/** A part of a page under a heading. */
export function section(heading: string, content: string): string {
  return `<section><h2>${heading}</h2>\n${content}\n</section>`;
}
