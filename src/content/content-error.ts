import { type Finding, formatFinding } from './finding.ts';

/** The content cannot be used; carries every finding, not only the first. */
export class ContentError extends Error {
  readonly findings: readonly Finding[];

  constructor(folder: string, findings: readonly Finding[]) {
    const lines = findings.map(formatFinding).join('\n');
    super(`The content in ${folder} has ${findings.length} problem(s):\n${lines}`);
    this.name = 'ContentError';
    this.findings = findings;
  }
}
