/** How Slack reaches us. */
export type Transport =
  | {
      readonly mode: 'http';
      readonly signingSecret: string;
      readonly host: string;
      readonly port: number;
    }
  | { readonly mode: 'socket'; readonly appToken: string };
