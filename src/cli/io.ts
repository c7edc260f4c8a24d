/** Where a command reads from and writes to; the process's own streams, or a test's. */
export interface Io {
  /** folder of the compiled code, with the built content and model in it */
  readonly dist: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** standard input, line by line */
  readonly lines: AsyncIterable<string>;
  /** whether a person types the lines */
  readonly typed: boolean;
  /** whether output may be dimmed */
  readonly styled: boolean;
  /** Writes to standard output; resolves once the text is handed on. */
  out(text: string): Promise<void>;
  /** Writes one sentence or one finding to standard error, on lines of its own. */
  err(text: string): void;
}
