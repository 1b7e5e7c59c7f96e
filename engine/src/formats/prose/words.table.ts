import type { Cloud, Relation, Trait, TraitValue } from './meaning.ts';

export const relationWords: readonly (readonly [words: string, relation: Relation])[] = [
  [
    'consumed by|used by|read by|processed by|polled by|accessed by|shared by|queried by|picked up by|worked off by',
    'used-by',
  ],
  ['plus|along with|together with|and also|as well as|alongside', 'aside'],
  [
    'behind|sit behind|fronted by|served by|exposed by|exposed through|exposed via|load balanced by|reached through|reachable through',
    'behind',
  ],
  [
    'in front of|before|front|route to|route traffic to|forward to|forward traffic to|balance over|distribute to|distribute traffic to|serve|point to|pointing to|forwarding to|routing to|proxy to|send traffic to|routing traffic to|forwarding traffic to',
    'in-front-of',
  ],
  [
    'connected to|connect to|talk to|talking to|use|using|reads from|read from|reading from|write to|writing to|store in|stored in|storing in|persist to|persisting to|query|querying|call|calling|access|accessing|backed by|depend on|send to|sending to|publish to|publishing to|push to|save to|saved in|writes into|write into|keep in|log to|upload to|cached in|caches in|store data in|data in|store session in|store file in|read and write|read write|write|store|read|publish|send|save|push|put|upload|persist|archive to|archive',
    'uses',
  ],
  ['with|include|including|have|has|having|accompanied by', 'with'],
  [
    'trigger|triggering|invoke|invoking|start|fan out to|fan out into|fanning out to|feed|feeding|deliver to|stream to|stream into',
    'triggers',
  ],
  [
    'triggered by|invoked by|started by|fed by|driven by|called by|subscribed to|subscribe to',
    'triggered-by',
  ],
  [
    'consume|consuming|poll|polling|process|processing|consume from|listen to|listening to|pull from|drain|consuming from|process message from|work off',
    'consumes',
  ],
  ['→|then to|go to|flow to|lead to|leading to', 'leads-to'],
  ['in|inside|placed in|deployed in|located in|within', 'inside'],
  ['protect|protecting|guard|guarding', 'protects'],
  ['protected by|guarded by|secured by', 'protected-by'],
];

export const traitWords: readonly (readonly [
  words: string,
  trait: Trait,
  on?: boolean,
  value?: TraitValue,
])[] = [
  [
    'multi az|multiple az|multi zone|multizone|multi availability zone|zone redundant|zone redundancy|zonally redundant|ha|high availability|highly available|high available|regional|standby|with standby|with failover|automatic failover|across az|across availability zone|across zone|redundant|failover replica|multiple availability zone|per az|per zone|per availability zone|each az|each zone|every az|each availability zone|multiple zone',
    'multi-zone',
  ],
  [
    'single az|single zone|single availability zone|one az|one zone|one availability zone|zonal|single node|non ha',
    'multi-zone',
    false,
  ],
  [
    'geo redundant|geo redundant backup|geo redundancy|geo replicated|geo replication|cross region backup|grs',
    'geo',
  ],
  ['encrypted|encryption|encrypted at rest|encryption at rest|encrypt', 'encrypted'],
  ['unencrypted|non encrypted|plaintext storage', 'encrypted', false],
  [
    'public|publicly accessible|publicly readable|world readable|open to everyone|open to the world|internet facing|public facing|publicly reachable|open to the internet|public ip|public ip address|public access|exposed to the internet|external',
    'public',
  ],
  [
    'private|internal|not public|not publicly accessible|non public|private only|private ip|isolated',
    'public',
    false,
  ],
  [
    'backup|automated backup|automatic backup|daily backup|nightly backup|snapshot|daily snapshot|backed up',
    'backups',
  ],
  [
    'deletion protection|delete protection|deletion protected|termination protection|protected from deletion',
    'protected',
  ],
  [
    'autoscaling|auto scaling|auto scale|autoscale|autoscaled|auto scaled|scaling|scale|auto scaler|autoscaler',
    'autoscale',
  ],
  ['gp2', 'storage-type', true, 'gp2'],
  ['gp3', 'storage-type', true, 'gp3'],
  ['io1', 'storage-type', true, 'io1'],
  ['io2', 'storage-type', true, 'io2'],
  ['st1', 'storage-type', true, 'st1'],
  ['magnetic|standard disk', 'storage-type', true, 'standard'],
  ['pd ssd|ssd persistent disk', 'storage-type', true, 'pd-ssd'],
  ['pd standard', 'storage-type', true, 'pd-standard'],
  ['pd balanced', 'storage-type', true, 'pd-balanced'],
  ['premium ssd', 'storage-type', true, 'Premium_LRS'],
  ['standard ssd', 'storage-type', true, 'StandardSSD_LRS'],
  ['standard hdd', 'storage-type', true, 'Standard_LRS'],
  ['read replica|reader|read only replica|reader instance', 'replicas', true, 1],
  ['versioned|versioning|object versioning|versioning enabled', 'versioned'],
  ['spot|spot instance|preemptible|spot capacity|spot vm', 'spot'],
  ['serverless|serverless v2', 'serverless'],
  ['on demand|on demand capacity|pay per request|pay per use', 'on-demand'],
  ['provisioned|provisioned capacity|provisioned throughput', 'provisioned'],
  ['https|tls|ssl|https only|tls termination|https listener|ssl termination', 'tls'],
  [
    'http only|plain http|unencrypted http|http listener|over http|without tls|without https|no https|no tls',
    'plain-http',
  ],
  ['access log|access logging|request logging', 'access-logs'],
  ['flow log|vpc flow log', 'flow-logs'],
  ['x ray|xray|tracing|x ray tracing', 'tracing'],
  ['performance insight|query insight|enhanced monitoring|container insight', 'insights'],
  ['window', 'windows'],
  ['dead letter queue|dlq|dead letter', 'dead-letter'],
  ['key rotation|rotation|rotated', 'rotation'],
  ['lifecycle rule|lifecycle policy|lifecycle', 'lifecycle'],
  ['point in time recovery|pitr|point in time restore', 'point-in-time'],
  ['fifo', 'fifo'],
  [
    'ssh open|open ssh|ssh is open|ssh port open|port 22 open|port 22 is open|ssh from anywhere|ssh access from anywhere|ssh exposed|ssh open to|ssh open to the world|ssh open to the internet|ssh open to everyone|ssh open to the public|port 22 open to the world|port 22 open to the internet|ssh exposed to the internet',
    'ssh-open',
  ],
  [
    'rdp open|open rdp|rdp is open|rdp port open|port 3389 open|rdp from anywhere|rdp access from anywhere|rdp exposed|rdp open to the world|rdp open to the internet|rdp open to everyone|port 3389 open to the world|port 3389 open to the internet|rdp exposed to the internet',
    'rdp-open',
  ],
  ['python|python3', 'runtime', true, 'python'],
  ['node.j|nodej|node j|javascript', 'runtime', true, 'nodejs'],
  ['java', 'runtime', true, 'java'],
  ['ruby', 'runtime', true, 'ruby'],
  ['dotnet|.net', 'runtime', true, 'dotnet'],
];

export const unitWords: readonly (readonly [words: string, trait: Trait, factor: number])[] = [
  ['gb|gib|g|gigabyte|gig', 'storage', 1],
  ['tb|tib|terabyte', 'storage', 1024],
  [
    'gb ram|gb memory|gb of ram|gb of memory|gib memory|gib of memory|gib ram|gb mem',
    'memory',
    1024,
  ],
  ['mb|mib|megabyte|mb ram|mb memory|mb of memory|mib memory|mb of ram', 'memory', 1],
  ['gb storage|gb of storage|gb disk|gb ssd|gb of disk|gb of ssd|gb volume', 'storage', 1],
  ['tb storage|tb of storage|tb disk', 'storage', 1024],
  ['day|day retention|day of retention|days retained', 'days', 1],
  ['week', 'days', 7],
  ['month|month retention', 'days', 30],
  ['iop', 'iops', 1],
  ['vcpu|cpu|core|vcpus', 'vcpu', 1],
  ['az|availability zone|zone', 'zones', 1],
  ['read replica|reader|replica|reader instance|read only replica', 'replicas', 1],
];

export const cloudWords: readonly (readonly [words: string, cloud: Cloud])[] = [
  ['aws|amazon|amazon web service|amazon cloud', 'aws'],
  ['azure|microsoft azure|microsoft cloud', 'azure'],
  ['gcp|google cloud|google|google cloud platform', 'google'],
];

export const roleWords: readonly (readonly [words: string, label: string])[] = [
  ['web|web tier|web layer|website|web site|web app|web application|webserver', 'web'],
  ['app|application|app tier|application tier', 'app'],
  ['api|rest api|public api|graphql', 'api'],
  ['frontend|front end', 'frontend'],
  ['backend|back end', 'backend'],
  ['worker|background worker|consumer|processor', 'worker'],
  ['admin', 'admin'],
  ['analytic|reporting', 'analytics'],
  ['order', 'orders'],
  ['session', 'sessions'],
  ['upload', 'uploads'],
  ['static asset|asset|image|medium|media', 'assets'],
  ['build', 'build'],
  ['thumbnail', 'thumbnail'],
];

export const environmentWords: readonly (readonly [words: string, name: string])[] = [
  ['production|prod|productive|live', 'production'],
  ['staging|stage|preprod|pre production', 'staging'],
  ['development|dev|sandbox', 'development'],
  ['test environment|testing|qa|uat', 'test'],
];

export const numberWords: readonly (readonly [words: string, value: number])[] = [
  ['one', 1],
  ['two|a pair of|pair of|a couple of|couple of|both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six|half a dozen', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve|a dozen|dozen', 12],
  ['fifteen', 15],
  ['sixteen', 16],
  ['twenty', 20],
  ['thirty', 30],
  ['fifty', 50],
  ['hundred|a hundred', 100],
];

export const articleWords: readonly (readonly [
  words: string,
  article: 'definite' | 'indefinite' | 'another',
])[] = [
  ['the|this|that|these|those|its|their|it|same|each', 'definite'],
  ['a|an|some', 'indefinite'],
  ['another|second|a second|additional|one more|a separate|separate|third|other', 'another'],
];

export const negationWords =
  "no|without|not|non|never|lack|lacking|lacks|isn|isn't|aren't|don't|doesn't|won't|can't|cannot|haven't|hasn't|wasn't|avoid|avoiding|instead of|rather than|except|excluding|zero|nor|neither|has no|with no|have no|without any|without a|disabled|none";
/** Words between a name and what belongs to it. */
export const softWords =
  'on|for|running on|run on|running|hosting|hosted on|installed on|of type|type|of|deployed on|deployed to|as|called|sized|size';
/** Words that say nothing here. */
export const fillerWords =
  "az|availability zone|three tier|two tier|n tier|multi tier|tier|layer|http|i|we|you|our|my|want|need|have got|would like|like|please|build|create|set up|deploy|there|is|are|was|be|been|will|should|must|can|may|which|who|where|when|so|also|only|just|very|small|big|large|simple|new|existing|user|customer|client|traffic|request|data|message|event|file|content|everything|all|every|it|to|at|by|from|up|per|run|live|enabled|enable|default|kept|keep|retention|retained|retain|space|ram|memory|ssd|capacity|environment|region|location|architecture|system|solution|infrastructure|stack|setup|design|diagram|cloud|based|managed|fully|dedicated|amazon's|them|they|into|through|via|over|across|between|min|max|minimum|maximum|at least|at most|about|around|roughly|total|size|standard|basic|premium|general purpose|high|low|cpu|usage|load|average|time|year|hour|minute|second|internet|world|global|globally|origin|target|backend pool|endpoint|port|listener|session state|statefulset|stateful set|pod|static|dynamic|e.g|i.e|etc";
