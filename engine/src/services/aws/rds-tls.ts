import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

const page =
  'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html';
const mysql = 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.html';

/**
 * Whether the engine's own default parameter group makes clients use TLS: PostgreSQL from 15 on does,
 * older ones and MySQL don't. With a parameter group of one's own it is that group's matter.
 */
export function tlsByEngine(paths: {
  readonly engine: string;
  readonly version: string;
  readonly group: string;
}): Reading<boolean> {
  return custom([paths.engine, paths.version], (context): Fact<boolean> | undefined => {
    if (written(context, paths.group).length > 0)
      return unknownFact('the parameter group is not among the files');
    const [engine, version] = [paths.engine, paths.version].map((path) => {
      const slot = written(context, path)[0];
      const fact = slot && asText(slot.value);
      return fact?.state === 'known' ? fact.value.toLowerCase() : undefined;
    });
    if (engine === 'mysql') return known(false, { by: 'default', page: mysql });
    if (engine !== 'postgres') return undefined;
    const major = version === undefined ? Number.NaN : Number.parseInt(version, 10);
    if (Number.isNaN(major)) return unknownFact("it depends on the engine's version");
    return known(major >= 15, { by: 'default', page });
  });
}
