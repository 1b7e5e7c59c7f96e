/** What is set from outside: `functions/.env` when deployed, the emulators' own values locally. */
export interface Configuration {
  readonly project: string;
  /** Exact origins that a browser may call the API from, beside the page's own. */
  readonly allowedOrigins: readonly string[];
  /** `host:port` of the Auth emulator; without it tokens must be signed by Google. */
  readonly authEmulator: string | undefined;
  /** The project's Web API key, for the sign-in service. */
  readonly webApiKey: string;
  /**
   * How many proxies in front of us each add an address to `X-Forwarded-For`: the caller's is as many
   * places from its end. 0 believes the connection alone, as anyone can send that header.
   */
  readonly forwardedHops: number;
  readonly chat: ChatLimits;
}

/** How much one person may ask the assistant. */
export interface ChatLimits {
  readonly messagesPerMinute: number;
  readonly messagesPerDay: number;
  /** Tokens of language models, in and out. */
  readonly tokensPerDay: number;
}

/** Reads the configuration from environment variables; see `docs/operations.md`. */
export function configuration(environment = process.env): Configuration {
  return {
    project: environment.GCLOUD_PROJECT ?? '',
    allowedOrigins: (environment.ALLOWED_ORIGINS ?? '')
      .split(',')
      .filter((origin) => origin !== ''),
    authEmulator: environment.FIREBASE_AUTH_EMULATOR_HOST,
    webApiKey: environment.WEB_API_KEY ?? 'none',
    forwardedHops: Number(environment.FORWARDED_HOPS ?? 0),
    chat: {
      messagesPerMinute: numberIn(environment.STACKSTAGE_MESSAGES_PER_MINUTE, 20),
      messagesPerDay: numberIn(environment.STACKSTAGE_MESSAGES_PER_DAY, 300),
      tokensPerDay: numberIn(environment.STACKSTAGE_TOKENS_PER_DAY, 500_000),
    },
  };
}

function numberIn(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? '');
  return text === undefined || text === '' || Number.isNaN(number) ? otherwise : number;
}
