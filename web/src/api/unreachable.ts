/** No usable answer came: the net is away, the service is down, or it took too long. */
export class Unreachable extends Error {
  readonly why: 'offline' | 'no-answer' | 'too-slow';

  constructor(why: 'offline' | 'no-answer' | 'too-slow') {
    super(sentences[why]);
    this.why = why;
  }
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof Unreachable;
}

const sentences = {
  offline: 'You are offline. Nothing was sent. Try again when the net is back.',
  'no-answer':
    'The service gave no readable answer. What you entered is still here; try again in a moment.',
  'too-slow':
    'The service did not answer in 60 seconds. If it still finishes, what it made is in your list.',
};
