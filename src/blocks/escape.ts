/**
 * `text` with the three characters escaped in which Slack's mentions, links and dates begin and end;
 * nothing else, since Slack decodes nothing else.
 * Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
