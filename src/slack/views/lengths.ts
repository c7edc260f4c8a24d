/** How many characters of a person's words go into one message: Slack's hidden total with room left. */
export const MESSAGE_WORDS = 8000;

/** How much of a name is shown. */
export const NAME_LENGTH = 100;
