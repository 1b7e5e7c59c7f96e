import { Problem } from '@stackstage/contracts';
import type { ModelSettings } from '../ai/client/model.ts';
import { analyseLimits, analyseVersion, type Subject } from '../ai/tasks/analyse.ts';
import { describeLimits, describeVersion } from '../ai/tasks/describe.ts';
import type { Role } from '../ai/tasks/role-prompt.ts';
import { joined } from '../chat/notices.ts';
import type { ChatLimits } from '../configuration.ts';
import { logFailure } from '../http/log.ts';
import type { Firestore } from '../store/database.ts';
import { reserveTokens, settleMessage } from '../store/usage.ts';
import { type Follower, GrowingPart } from './growing-part.ts';
import { narrated } from './narrated.ts';
import type { Part, PartChange } from './part.ts';
import { readAgain } from './read-again.ts';

const broken = "Something is wrong on our side with the model's part; the report itself is whole.";

/** What a model is to add to, and what bounds it. */
export interface Adding {
  readonly db: Firestore;
  readonly uid: string;
  readonly now: Date;
  readonly settings: ModelSettings;
  readonly limits: ChatLimits;
  /** `performance.now()`, milliseconds. */
  readonly deadline: number;
  readonly reportId: string;
  readonly role: Role;
  readonly subject: Subject;
  /** What was described in words, where it was: the model proposes its own reading of it. */
  readonly words: string | undefined;
  /** Told once the part has its place; who follows the narrative. */
  readonly begun: () => Promise<Follower | undefined>;
}

/**
 * Asks a model what it adds to a stored report, and stores that as it comes. Whatever goes wrong with
 * the model is told in the part and makes nothing fail.
 *
 * @throws Problem `already-running` while another is written for the same report
 */
export async function addModelPart(adding: Adding): Promise<Part> {
  const { db, uid, now, reportId, role, words, limits } = adding;
  const growing = new GrowingPart([db, uid, reportId], {
    role,
    prompt_version: words === undefined ? analyseVersion(role) : bothVersions(role),
    created_at: now.toISOString(),
    ...{ narrative: '', citations: [], findings: [], questions: [], dropped: 0 },
  });
  await growing.begin(now);
  growing.follow(await adding.begun());
  const tokens = analyseLimits.tokens + (words === undefined ? 0 : describeLimits.tokens);
  let used = 0;
  try {
    await reserveTokens(db, uid, now, tokens, limits);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    growing.describe({ incomplete: true, notice: `No model was asked. ${error.message}` });
    return growing.finish();
  }
  const asked = {
    ...{ role, deadline: adding.deadline, signal: new AbortController().signal },
    spent: (more: number) => {
      used += more;
    },
  };
  try {
    const proposing = words === undefined ? nothing : readAgain(adding, words, asked);
    const [said, read] = await Promise.all([narrated(adding, asked, growing), proposing]);
    const notice = joined(said.notice, read.notice);
    growing.describe({ ...said, ...read, ...(notice !== undefined && { notice }) });
  } catch (error) {
    logFailure(error);
    growing.describe({ incomplete: true, notice: broken });
  } finally {
    await settleMessage(db, uid, now, { tokens: used - tokens, messages: 0 });
  }
  return growing.finish();
}

const nothing: PartChange = {};

function bothVersions(role: Role): string {
  return `${analyseVersion(role)}, ${describeVersion()}`;
}
