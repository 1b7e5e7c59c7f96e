/** Names and words that no other English word is near to, so that one wrong letter still says which is meant. */
const names: readonly string[] =
  'postgres postgresql kubernetes mysql dynamodb mongodb lambda cloudfront elasticache elasticsearch opensearch kafka rabbitmq database memcached bigquery firestore fargate aurora cassandra redis redshift kinesis cosmosdb without instance instances balancer gateway encrypted encryption serverless container containers'.split(
    ' ',
  );
const known = new Set(names);

/** The name that a word is one slip away from; undefined when there is none. */
export function nameMeant(word: string): string | undefined {
  if (word.length < 4 || word.length > 16 || known.has(word)) return undefined;
  return names.find((name) => name[0] === word[0] && isOneSlip(word, name));
}

/** One letter changed, left out, put in, or changed for the next: what follows it is the same. */
function isOneSlip(word: string, name: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === name[at]) at++;
  const rest = word.slice(at);
  const due = name.slice(at);
  if (rest === '' && due === '') return false;
  return (
    rest.slice(1) === due.slice(1) ||
    rest === due.slice(1) ||
    rest.slice(1) === due ||
    (rest.length > 1 && rest[0] === due[1] && rest[1] === due[0] && rest.slice(2) === due.slice(2))
  );
}
