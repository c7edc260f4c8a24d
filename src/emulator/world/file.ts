/** An uploaded file; only its description is kept, the stand-in stores no content. */
export interface FileRecord {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly size: number;
  readonly user: string;
  readonly channel: string;
  readonly created: number;
}
