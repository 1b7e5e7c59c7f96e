/** Whether an error is the problem of this code; the class itself comes with all schemas. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
