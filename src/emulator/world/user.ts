/** A member of a workspace, or the bot's own user. */
export interface User {
  readonly id: string;
  readonly team_id: string;
  readonly name: string;
  readonly real_name: string;
  readonly locale: string;
  readonly tz: string;
  readonly is_bot: boolean;
  readonly is_restricted: boolean;
  readonly is_ultra_restricted: boolean;
  readonly deleted: boolean;
}

/** A user with everything but the name left at its usual value. */
export function person(
  given: Pick<User, 'id' | 'team_id' | 'name' | 'real_name'> & Partial<User>,
): User {
  return {
    locale: 'en-US',
    tz: 'Asia/Singapore',
    is_bot: false,
    is_restricted: false,
    is_ultra_restricted: false,
    deleted: false,
    ...given,
  };
}
