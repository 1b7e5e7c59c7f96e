import type { ModelSettings } from './client/model.ts';

const openRouter = 'https://openrouter.ai/api/v1';
/** OpenRouter's own choice among its models, for those who named none. */
const anyModel = 'openrouter/auto';
/** What stands in `.secret.local` where there is no key, so that nobody goes looking for one. */
const noKey = 'none';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which model is asked, and where; see `docs/models.md`.
 *
 * @returns undefined when none is configured: then the engine and the built-in advisor do all
 */
export function modelSettings(environment: Environment = process.env): ModelSettings | undefined {
  if (environment.STACKSTAGE_AI === 'off') return undefined;
  const baseUrl = baseUrlOf(environment);
  if (baseUrl === undefined) return undefined;
  const isOpenRouter = isOfOpenRouter(baseUrl);
  const key = keyOf(environment);
  const named = modelsOf(environment);
  const models = named.length === 0 && isOpenRouter ? [anyModel] : named;
  if (models.length === 0 || (isOpenRouter && key === undefined)) return undefined;
  return {
    baseUrl,
    key,
    models,
    structured: environment.STACKSTAGE_AI_STRUCTURED !== 'off',
    breaker: environment.STACKSTAGE_AI_BREAKER !== 'off',
    isOpenRouter,
  };
}

/**
 * What may be told to anyone about the model. Deployed, the key is bound to the functions that ask a
 * model and no other: where it can't be seen, the named models are believed.
 */
export function modelNames(environment: Environment = process.env): readonly string[] {
  const settings = modelSettings(environment);
  if (settings) return settings.models;
  const isDeployed =
    environment.K_SERVICE !== undefined && environment.FUNCTIONS_EMULATOR !== 'true';
  if (!isDeployed || environment.STACKSTAGE_AI === 'off') return [];
  return keyOf(environment) === undefined ? modelsOf(environment) : [];
}

/** Who gets what is sent to the model, in words; the address itself is told to nobody. */
export function providerName(environment: Environment = process.env): string {
  const baseUrl = baseUrlOf(environment);
  return baseUrl !== undefined && isOfOpenRouter(baseUrl) ? 'OpenRouter' : 'a server of its own';
}

function isOfOpenRouter(baseUrl: string): boolean {
  return /(?:^|\.)openrouter\.ai$/.test(new URL(baseUrl).hostname);
}

function baseUrlOf({ STACKSTAGE_AI_BASE_URL = '' }: Environment): string | undefined {
  const given = STACKSTAGE_AI_BASE_URL.trim();
  if (given === '') return openRouter;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) return undefined;
  return given.replace(/\/+$/, '');
}

function keyOf({ OPENROUTER_API_KEY = '' }: Environment): string | undefined {
  const key = OPENROUTER_API_KEY.trim();
  return key === '' || key === noKey ? undefined : key;
}

function modelsOf({ STACKSTAGE_AI_MODEL = '' }: Environment): readonly string[] {
  const names = STACKSTAGE_AI_MODEL.split(',').map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}
