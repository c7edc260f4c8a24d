import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';

type Path = readonly PropertyKey[];

/** A parsed YAML file that still knows on which line each value stands. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Syntax problems; `value` is null where there are any. */
  readonly findings: readonly Finding[];
  /** 1-based line of the value at `path`, or of its nearest parent that exists. */
  lineOf(path: Path): number;
}

/** Parses `text`, the contents of `file`; problems of syntax come back as findings. */
export function parseYaml(file: string, text: string): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);

  const findings = document.errors.map(
    (error): Finding => ({
      file,
      line: lineAt(error.pos[0]),
      path: '',
      found: `not readable as YAML (${firstLine(error.message)})`,
      allowed: 'expected well-formed YAML: two blanks a level, quotes round text with ": " in it',
      rule: 'yaml',
    }),
  );

  return {
    file,
    value: findings.length > 0 ? null : toJs(document, findings, file),
    findings,
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return 1;
    },
  };
}

/** Aliases that grow without bound are refused by the parser only here. */
function toJs(
  document: ReturnType<typeof parseDocument>,
  findings: Finding[],
  file: string,
): unknown {
  try {
    return document.toJS();
  } catch (error) {
    findings.push({
      file,
      line: 1,
      path: '',
      found: `not readable as YAML (${error instanceof Error ? error.message : String(error)})`,
      allowed: 'expected plain values without aliases',
      rule: 'yaml',
    });
    return null;
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/:$/, '') ?? message;
}
