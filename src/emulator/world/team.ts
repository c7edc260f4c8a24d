/** A workspace. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}
