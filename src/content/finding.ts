/** One thing wrong in the content, for the person who wrote the file. */
export interface Finding {
  /** relative to the content folder */
  readonly file: string;
  /** 1-based */
  readonly line: number;
  /** where in the file, such as `signs.cards.one-card`; empty for the file as a whole */
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
  /** the rule that was broken, for tools */
  readonly rule: string;
}

/** `file:line  path  what was found, what is allowed`. */
export function formatFinding(finding: Finding): string {
  const where = `${finding.file}:${finding.line}`;
  return [where, finding.path, `${finding.found}, ${finding.allowed}`]
    .filter((part) => part !== '')
    .join('  ');
}

/** Findings in the order in which one reads files. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.path.localeCompare(b.path),
  );
}
