import { existsSync, readFileSync } from 'node:fs';
import { deskConfigSchema } from '../cases/desk-config-schema.ts';
import type { DeskSettings } from '../cases/desk-settings.ts';
import { toDeskSettings } from '../cases/to-desk-settings.ts';
import { ConfigError } from '../config-error.ts';
import { type Finding, formatFinding, sortFindings } from '../content/finding.ts';
import { issueFindings } from '../content/issue-finding.ts';
import { parseYaml, type YamlSource } from '../content/yaml-source.ts';

/** Read where DESK_CONFIG names no other file. */
const DEFAULT_FILE = 'desk.yml';

/**
 * The desk's settings from the file `named` by DESK_CONFIG, or else from `byDefault`; the defaults
 * where that one does not exist. Throws `ConfigError` with a sentence for each thing that is wrong.
 */
export function readDeskConfig(named: string | null, byDefault = DEFAULT_FILE): DeskSettings {
  const file = named ?? byDefault;
  if (named === null && !existsSync(file)) return toDeskSettings({});
  return parseDeskConfig(file, textOf(file));
}

/** The settings that `text`, the contents of `file`, means. Throws `ConfigError` like `readDeskConfig`. */
export function parseDeskConfig(file: string, text: string): DeskSettings {
  const source = parseYaml(file, text);
  if (source.findings.length > 0) throw refusal(source.findings);
  // A file of nothing but comments says nothing.
  const parsed = deskConfigSchema.safeParse(source.value ?? {});
  if (parsed.success) return toDeskSettings(parsed.data);
  throw refusal(parsed.error.issues.flatMap((issue) => findingsOf(source, issue)));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`DESK_CONFIG: the desk's file ${file} could not be read: ${why}.`]);
  }
}

type Issue = Parameters<typeof issueFindings>[1];

function findingsOf(source: YamlSource, issue: Issue): readonly Finding[] {
  const findings = issueFindings(source, issue);
  if (issue.code !== 'unrecognized_keys') return findings;
  return findings.map((finding) => ({
    ...finding,
    allowed: 'see desk.example.yml for the fields',
  }));
}

function refusal(findings: readonly Finding[]): ConfigError {
  return new ConfigError(sortFindings(findings).map(formatFinding));
}
