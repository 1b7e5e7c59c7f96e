/** What is set from outside: `functions/.env` when deployed, the emulators' own values locally. */
export interface Configuration {
  readonly project: string;
  /** Exact origins that a browser may call the API from, beside the page's own. */
  readonly allowedOrigins: readonly string[];
  /** `host:port` of the Auth emulator; without it tokens must be signed by Google. */
  readonly authEmulator: string | undefined;
  /** The project's Web API key, for the sign-in service. */
  readonly webApiKey: string;
  /** Whether a proxy in front of us adds the caller's address to `X-Forwarded-For`. */
  readonly trustsForwardedFor: boolean;
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
    trustsForwardedFor:
      environment.K_SERVICE !== undefined && environment.FUNCTIONS_EMULATOR !== 'true',
  };
}
