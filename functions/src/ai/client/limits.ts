/** What the client waits for and takes; times in milliseconds. */
export interface ClientLimits {
  /** Until there is a connection, with its TLS. */
  readonly connectMs: number;
  /** From then until the first byte of an answer's body; comments that keep alive are bytes too. */
  readonly firstByteMs: number;
  /** Between two bytes of it. */
  readonly silenceMs: number;
  /** All attempts and models of one question together. */
  readonly wholeMs: number;
  /** Of one model. */
  readonly attempts: number;
  /** Before attempt n + 1 it waits at random up to this times 2ⁿ⁻¹. */
  readonly backoffMs: number;
  /** A server that asks for a longer pause is left for the next model. */
  readonly longestPauseMs: number;
  /** Failures in a row after which a model rests, and how long. */
  readonly failuresToRest: number;
  readonly restMs: number;
  /** Characters of an answer for each token that was granted; more is cut off. */
  readonly charactersPerToken: number;
  /** Bytes of one answer, with all that surrounds the text. */
  readonly bytes: number;
  /** Calls in one answer, and characters of one call's arguments. */
  readonly toolCalls: number;
  readonly argumentCharacters: number;
}

export const clientLimits: ClientLimits = {
  connectMs: 5_000,
  firstByteMs: 20_000,
  silenceMs: 30_000,
  wholeMs: 50_000,
  attempts: 3,
  backoffMs: 500,
  longestPauseMs: 10_000,
  failuresToRest: 5,
  restMs: 30_000,
  charactersPerToken: 12,
  bytes: 16 * 1024 * 1024,
  toolCalls: 16,
  argumentCharacters: 64 * 1024,
};
