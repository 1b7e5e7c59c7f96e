/** What is stored of a person; `docs/operations.md` has the limits behind the times. */
export const kept = [
  {
    what: 'Account',
    holds: 'E-mail address and a hash of the password, at Firebase Authentication.',
    until: 'Until the account is deleted.',
  },
  {
    what: 'Reports',
    holds:
      'The report, the lines around each piece of evidence, what a model added, and the architecture without your texts. The files themselves are not kept.',
    until: 'Until the account is deleted.',
  },
  {
    what: 'Chats',
    holds: 'Questions and answers, with who answered.',
    until: 'Until you delete the chat: ten seconds of undo, then they are gone.',
  },
  {
    what: 'Counters',
    holds: 'How much you used of the day’s limits.',
    until: '7 days.',
  },
  {
    what: 'Requests',
    holds: 'Hashes that keep a repeated request from having its effect twice.',
    until: '24 hours.',
  },
  {
    what: 'Attempts to sign in',
    holds: 'Counts under a hash of the e-mail and network address.',
    until: '15 minutes.',
  },
] as const;
