import { type Fact, known, notApplicable, type Origin } from '../../graph/fact.ts';
import { referencesIn } from '../../source/value.ts';
import { custom, type Reading } from '../reading.ts';
import { blocksAt, firstAt, textAt } from './within.ts';

interface OriginPaths {
  readonly origins: string;
  /** The rest start at the origin. */
  readonly domain: string;
  readonly control: string;
  readonly custom: string;
}

const bucketTypes = ['aws_s3_bucket', 'AWS::S3::Bucket'];

/**
 * Whether every object store behind a CDN is read with the CDN's own identity. Origins that are
 * servers, or a store's web site, have no such control; with no store the question doesn't arise.
 */
export function originsGuarded(paths: OriginPaths): Reading<boolean> {
  return custom([`${paths.origins}.${paths.control}`], (context): Fact<boolean> => {
    const stores = blocksAt(context, paths.origins).blocks.filter(({ context: origin }) => {
      if (firstAt(origin, paths.custom)) return false;
      const domain = firstAt(origin, paths.domain);
      if (!domain) return false;
      if (firstAt(origin, paths.control)) return true;
      const named = [...referencesIn(domain.value)].some(({ to }) =>
        bucketTypes.includes(context.find(to)?.type ?? ''),
      );
      return named || /\.s3[.-]/.test(textAt(origin, paths.domain) ?? '');
    });
    if (stores.length === 0) return notApplicable;
    const open = stores.filter(({ context: origin }) => {
      const control = firstAt(origin, paths.control);
      return !control || (control.value.kind === 'scalar' && control.value.value === '');
    });
    const from = (open.length > 0 ? open : stores).map(({ at }): Origin => ({ by: 'file', at }));
    return known(open.length === 0, ...from);
  });
}
