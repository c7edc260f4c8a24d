import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { issueFindings } from './issue-finding.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** A file that was read and fits its schema. */
export interface ContentFile<T> {
  readonly source: YamlSource;
  /** file name without its ending; the id of topics and articles */
  readonly id: string;
  readonly value: T;
}

/** Reads YAML files below one content folder and gathers what is wrong with them. */
export interface ContentFiles {
  /** The file at `path`, or null where it is missing or wrong (a finding says which). */
  one<T>(path: string, schema: z.ZodType<T>): ContentFile<T> | null;
  /** Every `*.yml` in `folder` that fits; `except` names ids that another reader takes. */
  all<T>(
    folder: string,
    schema: z.ZodType<T>,
    except?: readonly string[],
  ): readonly ContentFile<T>[];
  readonly findings: readonly Finding[];
}

/** Reads below `root`, a folder that holds `intents/` and `knowledge/`. */
export function contentFiles(root: string): ContentFiles {
  const findings: Finding[] = [];
  const missing = (file: string, found: string, allowed: string) =>
    findings.push({ file, line: 1, path: '', found, allowed, rule: 'file' });

  function one<T>(path: string, schema: z.ZodType<T>): ContentFile<T> | null {
    const absolute = join(root, path);
    if (!existsSync(absolute)) {
      missing(path, 'the file is missing', 'every content folder needs it');
      return null;
    }
    const source = parseYaml(path, readFileSync(absolute, 'utf8'));
    findings.push(...source.findings);
    if (source.findings.length > 0) return null;
    const parsed = schema.safeParse(source.value);
    if (parsed.success) return { source, id: idOf(path), value: parsed.data };
    findings.push(...parsed.error.issues.flatMap((issue) => issueFindings(source, issue)));
    return null;
  }

  function all<T>(folder: string, schema: z.ZodType<T>, except: readonly string[] = []) {
    const absolute = join(root, folder);
    if (!existsSync(absolute)) {
      missing(folder, 'the folder is missing', 'a content folder holds intents/ and knowledge/');
      return [];
    }
    const names = readdirSync(absolute, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => entry.name)
      .sort();
    for (const name of names.filter((name) => !name.endsWith('.yml'))) {
      missing(
        `${folder}/${name}`,
        'is not a .yml file',
        'only .yml files and README.md belong here',
      );
    }
    return names
      .filter((name) => name.endsWith('.yml') && !except.includes(idOf(name)))
      .map((name) => one(`${folder}/${name}`, schema))
      .filter((file) => file !== null);
  }

  return { one, all, findings };
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.yml$/, '');
}
