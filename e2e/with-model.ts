import type { EndpointName } from '@stackstage/contracts';
import { endpoints } from '@stackstage/contracts';
import type { Page } from 'playwright';
import {
  type ModelRequest,
  type Reply,
  type ScriptedModel,
  scriptedModel,
} from '../functions/src/testing/scripted-model.ts';
import { type Served, serve } from '../functions/src/testing/served.ts';
import { baseUrl } from './harness.ts';

/** The endpoints that ask a model, or say which is configured. */
const asking = ['analyze', 'assistant', 'health'] as const satisfies readonly EndpointName[];

/** A product that has a language model: functions of their own, which ask a scripted one. */
export interface WithModel {
  readonly requests: ScriptedModel['requests'];
  /** From now on the page's requests to these endpoints go to the functions that have the model. */
  readonly usedBy: (page: Page) => Promise<void>;
  /** The same, but an answer comes when it is whole, as deployed Hosting hands streams on. */
  readonly heldBackFrom: (page: Page) => Promise<void>;
  /** Where the function that answers is. */
  readonly assistant: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts them against the running suite.
 * @param script what the model does with each request
 * @param settings of the functions, beside those that name the model
 */
export async function withModel(
  script: (request: ModelRequest, reply: Reply) => void | Promise<void>,
  settings: Readonly<Record<string, string>> = {},
): Promise<WithModel> {
  const model = await scriptedModel(script);
  const environment = {
    STACKSTAGE_AI_BASE_URL: model.url,
    STACKSTAGE_AI_MODEL: 'acme/scripted',
    STACKSTAGE_AI_BREAKER: 'off',
    STACKSTAGE_MESSAGES_PER_MINUTE: '1000',
    ALLOWED_ORIGINS: baseUrl, // the page's own, as behind Hosting
    ...settings,
  };
  const served = new Map<EndpointName, Served>(
    await Promise.all(asking.map(async (name) => [name, await serve(name, environment)] as const)),
  );
  return {
    requests: model.requests,
    assistant: served.get('assistant')?.url ?? '',
    usedBy: async (page) => {
      for (const [name, { url }] of served)
        await page.route(`**${endpoints[name].path}`, (route) => route.continue({ url }));
    },
    heldBackFrom: async (page) => {
      for (const [name, { url }] of served)
        await page.route(`**${endpoints[name].path}`, async (route) => {
          const response = await route.fetch({ url }).catch(() => undefined);
          if (response) await route.fulfill({ response }); // else the page has gone meanwhile
        });
    },
    close: async () => {
      model.close();
      await Promise.all([...served.values()].map((one) => one.close()));
    },
  };
}
