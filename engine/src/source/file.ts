/** A file as it was handed in. The name is a label with `/` between folders, never a path to open. */
export interface SourceFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A file whose bytes were found to be text: UTF-8, without byte order mark. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}
