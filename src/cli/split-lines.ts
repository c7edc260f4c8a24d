/**
 * The lines of UTF-8 `chunks`, without their line ends. Only a line feed ends a line, since a JSON
 * string may hold every other separator; a last line needs none. A byte order mark is dropped.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const begun: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    begun.push(first);
    for (const next of others) {
      yield withoutReturn(begun.join(''));
      begun.splice(0, begun.length, next);
    }
  }
  const last = begun.join('') + decoder.decode();
  if (last !== '') yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
