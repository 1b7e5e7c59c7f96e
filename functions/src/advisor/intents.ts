import { serviceSummaries } from '@stackstage/engine';
import type { WireReport } from '../analysis/jobs.ts';
import { answerCost, answerSaving } from './answers/cost.ts';
import { answerExecutive, answerFindings } from './answers/findings.ts';
import { answerFix } from './answers/fix.ts';
import { answerEquivalent, answerKnowledge } from './answers/knowledge.ts';
import {
  answerAssumptions,
  answerScannerIds,
  answerSuppressed,
  answerUndetermined,
} from './answers/openness.ts';
import { answerRegions } from './answers/regions.ts';
import { answerScore } from './answers/score.ts';
import {
  answerAvailability,
  answerComparison,
  answerDiagram,
  answerResources,
} from './answers/structure.ts';
import type { Asked } from './asked.ts';
import type { Draft } from './draft.ts';

/** A kind of question: the words it is known by, and who answers it. */
export interface Intent {
  readonly id: string;
  /** Each with its weight; those that are found add up. */
  readonly words: readonly (readonly [RegExp, number])[];
  readonly answer: (asked: Asked, report: WireReport, draft: Draft) => void | Promise<void>;
}

/** Questions about a report. Plain text has a space at both ends and between words. */
export const reportIntents: readonly Intent[] = [
  {
    id: 'score',
    words: [
      [/ scor\w* /, 5],
      [/ (?:grade|rating|points) /, 4],
      [/ (?:why|how come|explain) /, 1],
      [/ how (?:good|bad|well) (?:is|are|did) /, 4],
      [/ (?:get|go|come|reach|up|above|over) (?:to )?\d{2,3} /, 6],
    ],
    answer: answerScore,
  },
  {
    id: 'findings',
    words: [
      [
        / (?:wrong|problems?|issues?|findings?|risks?|weak\w*|flaws?|bad|broken|vulnerab\w*|insecure|concerns?|worries|worst|dangerous|misconfigur\w*) /,
        4,
      ],
      [/ (?:critical|high|medium|low) (?:severity|issues?|findings?|risks?|problems?|ones) /, 4],
      [/ (?:what is|anything|something|everything) (?:wrong|bad|missing|insecure) /, 3],
      [/ (?:single points? of failure|spof) /, 5],
      [/ (?:what (?:will|would) happen|happens) (?:if|when) /, 4],
      [/ (?:in )?(?:which|what) (?:line|file) /, 4],
      [/ (?:is|are) .{2,60} (?:secure|safe|compliant|encrypted|ok|okay|fine|good) /, 4],
      [/ (?:compliance|compliant|audit|gdpr|hipaa|soc|pci\w*|iso) /, 4],
      [/ (?:review|check|assess\w*|summary|summari[sz]e|overview) /, 3],
      [/ (?:secure|security) /, 2],
    ],
    answer: answerFindings,
  },
  {
    id: 'executive',
    words: [
      [/ (?:cto|ceo|cio|board|executive\w*|management|boss|investors?) /, 6],
      [/ (?:ask|know|present|tell|care) /, 1],
    ],
    answer: answerExecutive,
  },
  {
    id: 'fix',
    words: [
      [
        / (?:fix\w*|solv\w*|repair\w*|mend\w*|resolv\w*|remediat\w*|harden\w*|secur(?:e|ing)|correct\w*|address) /,
        5,
      ],
      [/ how (?:do|can|should|would|to) /, 3],
      [
        / (?:enable|turn on|encrypt|close|restrict|block|add|change|set up|improve|protect|limit) /,
        3,
      ],
      [/ what (?:should|must|can|do) (?:i|we) (?:do|change|fix|improve) /, 5],
      [/ (?:first|next) (?:step|thing|priority)|where (?:do|should) (?:i|we) (?:start|begin) /, 5],
    ],
    answer: answerFix,
  },
  {
    id: 'cost',
    words: [
      [
        / (?:costs?|pric\w*|bill\w*|expens\w*|spend\w*|dollars?|usd|money|pay\w*|budget|charge\w*) /,
        5,
      ],
      [/ how much /, 4],
      [/ costs? (?:by|per|of each|breakdown) /, 4],
      [/ (?:most expensive|dearest|priciest|biggest cost|costs? (?:the )?most) /, 4],
      [/ (?:annual|yearly|per year|monthly|per month) /, 2],
      [/ (?:not priced|unpriced|no price) /, 4],
    ],
    answer: answerCost,
  },
  {
    id: 'saving',
    words: [
      [/ (?:sav(?:e|es|ing|ings)|cheaper|reduce|lower|cut|optimi[sz]\w*|less) /, 5],
      [/ (?:costs?|bill|money|spend\w*|price|expens\w*) /, 2],
      [/ how (?:do|can|could|to) /, 1],
    ],
    answer: answerSaving,
  },
  {
    id: 'regions',
    words: [
      [/ (?:regions?|location|where) /, 5],
      [/ (?:cheaper|cheapest|nearest|closest|greenest|latency|carbon|co2|ping) /, 4],
      [/ (?:move|host|deploy|run|users?|customers?|audience|elsewhere) /, 1],
    ],
    answer: answerRegions,
  },
  {
    id: 'availability',
    words: [
      [/ (?:sla|uptime|downtime|availab\w*|nines) /, 6],
      [/ (?:minutes|hours) .{0,40} down /, 7],
      [/ (?:how long|how often) .{0,40} (?:down|fail\w*|outage) /, 4],
    ],
    answer: answerAvailability,
  },
  {
    id: 'diagram',
    words: [
      [/ (?:diagrams?|draw\w*|picture|looks? like|visuali[sz]\w*|chart|map|sketch|graph) /, 7],
      [/ (?:show|see|look) .{0,40} (?:architecture|design|structure) /, 5],
    ],
    answer: answerDiagram,
  },
  {
    id: 'comparison',
    words: [
      [/ (?:compar\w*|versus|vs|before and after|difference\w*|differ) /, 6],
      [/ (?:suggest\w*|proposed|recommended|improved|better version|better design) /, 4],
      [/ what (?:would|will|does) .{0,30} chang\w* /, 4],
      [/ (?:suggest\w*|improved) .{0,30} (?:costs?|price|bill) /, 4],
    ],
    answer: answerComparison,
  },
  {
    id: 'resources',
    words: [
      [
        / (?:list|which|what|how many|show|name) .{0,30}(?:resources?|services?|components?|parts) /,
        6,
      ],
      [/ (?:talks?|connects?|reach\w*|access\w*|calls?|uses?|depends?) /, 4],
      [/ (?:how many|list all|list the|list) /, 3],
      [
        / (?:public|publicly|exposed|internet facing|reachable|from (?:the )?(?:internet|outside)) /,
        4,
      ],
      [
        / (?:what(?: is|s)? in|what does .{0,20} (?:contain|consist)|do (?:i|we) have|is there|are there) /,
        4,
      ],
    ],
    answer: answerResources,
  },
  {
    id: 'assumptions',
    words: [[/ (?:assum\w*|guess\w*|estimated how) /, 7]],
    answer: answerAssumptions,
  },
  {
    id: 'undetermined',
    words: [
      [
        / (?:undetermined|determined?|unknown|not known|uncertain|could not|can not tell|unclear|open questions?|unread|not read|skipped) /,
        6,
      ],
    ],
    answer: answerUndetermined,
  },
  {
    id: 'suppressed',
    words: [[/ (?:suppress\w*|ignored|muted|silenced|waived|exception\w*) /, 7]],
    answer: answerSuppressed,
  },
  {
    id: 'scanner-ids',
    words: [
      [
        / (?:checkov|trivy|tfsec|kics|prowler|cfn nag|scanners?|equivalent (?:id|check|rule)s?|check ids?) /,
        8,
      ],
    ],
    answer: answerScannerIds,
  },
];

/** Questions that need no report. */
export const generalIntents: readonly (Omit<Intent, 'answer'> & {
  readonly answer: (asked: Asked, draft: Draft) => void;
})[] = [
  {
    id: 'equivalent',
    words: [
      [/ (?:equivalent|alternative|counterpart|same as|instead of|version of|corresponds?) /, 6],
      [/ (?:on|in|for|of|to) (?:aws|amazon|azure|gcp|google|google cloud) /, 3],
    ],
    answer: (asked, draft) => answerEquivalent(asked, serviceSummaries(), draft),
  },
  {
    id: 'knowledge',
    words: [
      [
        /^ (?:what (?:is|are|s)|what does|explain|define|describe|meaning of|definition of|tell me about) /,
        4,
      ],
      [/^ (?:what (?:is|are)|define|explain) (?:an?|the)? /, 1],
      [/ (?:difference between|differ from) /, 5],
      [/ (?:mean|means|stand for|used for) /, 4],
      [/^ (?:when (?:should|would|do)|why (?:use|would|do i need|should)) /, 4],
    ],
    answer: answerKnowledge,
  },
];
