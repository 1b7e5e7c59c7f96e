// The only door to the contract's values: zod is told first that it may not make functions from text,
// which the policy refuses. Loaded when something is sent, so that zod is no part of the first load.
import '@stackstage/contracts/jitless';

export {
  ChatDocument,
  endpoints,
  MessageDocument,
  ModelPartDocument,
  Problem,
  problems,
  ReportDocument,
} from '@stackstage/contracts';
