import type { MaskedSpan } from './masked.ts';

/**
 * The spans in order of place, overlapping ones made into one: nothing that any of them covers is
 * seen. The longest gives its kind, of equally long ones the one listed first.
 */
export function union(spans: readonly MaskedSpan[]): readonly MaskedSpan[] {
  const clusters: MaskedSpan[][] = [];
  let reach = -1;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const cluster = clusters.at(-1);
    if (cluster !== undefined && span.start < reach) {
      cluster.push(span);
      reach = Math.max(reach, span.end);
    } else {
      clusters.push([span]);
      reach = span.end;
    }
  }
  return clusters.map(joined);
}

function joined(cluster: readonly MaskedSpan[]): MaskedSpan {
  const longest = cluster.reduce((best, span) => (size(span) > size(best) ? span : best));
  const start = Math.min(...cluster.map((span) => span.start));
  const end = Math.max(...cluster.map((span) => span.end));
  return { ...longest, start, end };
}

function size(span: MaskedSpan): number {
  return span.end - span.start;
}
