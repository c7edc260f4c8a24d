import type { z } from 'zod';

/**
 * What `result` found wrong, in the form of Slack's response_metadata.messages:
 * `[ERROR] must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]`.
 * `root` is the pointer to the checked value, as `/blocks`.
 */
export function slackMessages(issues: readonly z.core.$ZodIssue[], root: string): string[] {
  return issues.map((issue) => {
    const pointer = [root, ...issue.path.map(String)].join('/');
    return `[ERROR] ${sentence(issue)} [json-pointer:${pointer}]`;
  });
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `invalid additional property: ${issue.keys.join(', ')}`;
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const field = issue.path.at(-1);
    return `missing required field: ${String(field ?? '')}`;
  }
  return issue.message;
}
