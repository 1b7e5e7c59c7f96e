/** One query as the code writes it. */
export interface WrittenQuery {
  /** File and line. */
  readonly at: string;
  readonly collection: string;
  /** Over all collections of that name, wherever they lie. */
  readonly isGroup: boolean;
  /** Fields compared with `==` or `in`, in their order. */
  readonly equal: readonly string[];
  /** Fields of `array-contains` and `array-contains-any`. */
  readonly contains: readonly string[];
  /** Fields compared by range or inequality, then those it is sorted by, each with its direction. */
  readonly ordered: readonly OrderedField[];
}

export interface OrderedField {
  readonly fieldPath: string;
  readonly order: 'ASCENDING' | 'DESCENDING';
}

/** An index of `firestore.indexes.json`. */
export interface CompositeIndex {
  readonly collectionGroup: string;
  readonly queryScope: 'COLLECTION' | 'COLLECTION_GROUP';
  readonly fields: readonly {
    readonly fieldPath: string;
    readonly order?: OrderedField['order'];
    readonly arrayConfig?: 'CONTAINS';
  }[];
}

const constraint = /\b(?:where|orderBy|findNearest)\(/;
const collectionGroup = /\bcollectionGroup\(\s*(?:[\w.()]+\s*,\s*)?['"]([\w-]+)['"]\s*\)/;
/** `collection(db, 'users', uid, 'reports')`, `user.collection('reports')`. */
const collectionCall = /\bcollection\(([^()]*(?:\([^()]*\)[^()]*)*)\)/;
/** `pathsOf(db, uid).reports`, `paths.parts(id)`. */
const ownPath = /\b(?:paths|pathsOf\([^()]*\))\s*\.(\w+)/;
const where = /\bwhere\(\s*['"]([\w.]+)['"]\s*,\s*['"]([\w=!<>-]+)['"]/g;
const orderBy = /\borderBy\(\s*['"]([\w.]+)['"]\s*(?:,\s*['"](asc|desc)['"]\s*)?\)/g;

/**
 * The queries in a source file. Each is written as one statement, with names of fields and collections as
 * literals; that is what lets them be found.
 *
 * @throws Error for one that is not, with its place
 */
export function queriesIn(file: string, source: string): WrittenQuery[] {
  // Comments go, lines stay.
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/^import\b[^;]*;/gm, (statement) => statement.replace(/[^\n]/g, ' '));
  const found: WrittenQuery[] = [];
  let offset = 0;
  for (const statement of code.split(';')) {
    const first = statement.search(/\b(?:where|orderBy|findNearest|collectionGroup)\(/);
    if (first >= 0) {
      const line = code.slice(0, offset + first).split('\n').length;
      found.push(queryOf(statement, `${file}:${line}`));
    }
    offset += statement.length + 1;
  }
  return found;
}

function queryOf(statement: string, at: string): WrittenQuery {
  const group = collectionGroup.exec(statement)?.[1];
  const called = collectionCall.exec(statement)?.[1]?.match(/['"]([\w/-]+)['"]\s*,?\s*$/)?.[1];
  const collection = group ?? called?.split('/').at(-1) ?? ownPath.exec(statement)?.[1];
  const filters = [...statement.matchAll(where)];
  const sorted = [...statement.matchAll(orderBy)];
  const written = statement.split(new RegExp(constraint, 'g')).length - 1;
  if (collection === undefined || filters.length + sorted.length !== written) {
    throw new Error(`${at}: write a query as one statement, with its names as literals.`);
  }
  const operator = ([, , is = '']: readonly string[]) => is;
  const field = ([, name = '']: readonly string[]) => name;
  const isEquality = (filter: readonly string[]) => ['==', 'in'].includes(operator(filter));
  const isContains = (filter: readonly string[]) => operator(filter).startsWith('array-contains');
  const sort = sorted.map(
    ([, fieldPath = '', direction]): OrderedField => ({
      fieldPath,
      order: direction === 'desc' ? 'DESCENDING' : 'ASCENDING',
    }),
  );
  const ranges = filters
    .filter((filter) => !isEquality(filter) && !isContains(filter))
    .map(field)
    .filter((fieldPath) => !sort.some((sortedBy) => sortedBy.fieldPath === fieldPath))
    .map((fieldPath): OrderedField => ({ fieldPath, order: 'ASCENDING' }));
  return {
    at,
    collection,
    isGroup: group !== undefined,
    equal: [...new Set(filters.filter(isEquality).map(field))],
    contains: filters.filter(isContains).map(field),
    ordered: [...distinct(ranges), ...sort],
  };
}

function distinct(fields: readonly OrderedField[]): OrderedField[] {
  return [...new Map(fields.map((field) => [field.fieldPath, field])).values()];
}

/**
 * Whether Firestore's automatic indexes of single fields do not do: equalities alone are merged from
 * them, and one sorted or compared field alone has its own. Over a group, only `__name__` has one.
 *
 * @see https://firebase.google.com/docs/firestore/query-data/index-overview
 */
export function needsComposite({ equal, contains, ordered }: WrittenQuery): boolean {
  const named = ordered.filter(({ fieldPath }) => fieldPath !== '__name__');
  const others = equal.length + contains.length;
  return (
    named.length > 1 || (named.length === 1 && others > 0) || (contains.length > 0 && others > 1)
  );
}

/** Whether an index serves a query: equalities in any order first, then the rest in its own. */
export function serves(index: CompositeIndex, query: WrittenQuery): boolean {
  const scope = query.isGroup ? 'COLLECTION_GROUP' : 'COLLECTION';
  if (index.collectionGroup !== query.collection || index.queryScope !== scope) return false;
  const fields = index.fields.filter(({ fieldPath }) => fieldPath !== '__name__');
  const free = query.equal.length + query.contains.length;
  const wanted = [...query.equal, ...query.contains].sort();
  const first = fields.slice(0, free).map(({ fieldPath }) => fieldPath);
  const rest = fields.slice(free);
  const flips = new Set(
    query.ordered
      .filter(({ fieldPath }) => fieldPath !== '__name__')
      .map(({ fieldPath, order }, at) =>
        rest[at]?.fieldPath === fieldPath ? String(rest[at]?.order === order) : 'other',
      ),
  );
  return (
    first.sort().join() === wanted.join() &&
    rest.length === query.ordered.filter(({ fieldPath }) => fieldPath !== '__name__').length &&
    !flips.has('other') &&
    flips.size <= 1 && // read forwards, or backwards as a whole
    query.contains.every((name) =>
      index.fields.some(({ fieldPath, arrayConfig }) => fieldPath === name && arrayConfig),
    )
  );
}
