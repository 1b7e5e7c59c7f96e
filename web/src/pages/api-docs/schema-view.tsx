import { InlineCode } from '../../parts/inline-code.tsx';
import classes from './api-docs-page.module.css';
import { type Document, resolved, type Schema, typeName } from './document.ts';

interface SchemaViewProps {
  readonly title: string;
  readonly schema: Schema;
  readonly document: Document;
}

/** A body, field by field; what is an object again opens inside. */
export function SchemaView({ title, schema, document }: SchemaViewProps) {
  const { name, schema: found } = resolved(schema, document);
  const example = found.examples?.[0];
  const either = found.anyOf ?? found.oneOf;
  return (
    <div className={classes.schema}>
      <h3>
        {title} {name && <code>{name}</code>}
      </h3>
      {either ? (
        either.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the document does not change while shown
          <div key={index}>
            {index > 0 && <p className={classes.or}>or</p>}
            <Fields schema={one} document={document} depth={0} />
          </div>
        ))
      ) : (
        <Fields schema={found} document={document} depth={0} />
      )}
      {example !== undefined && (
        <pre className={classes.example}>{JSON.stringify(example, undefined, 2)}</pre>
      )}
    </div>
  );
}

/** Deeper than this a field names its type only. */
const deepest = 4;

function Fields({
  schema,
  document,
  depth,
}: {
  schema: Schema;
  document: Document;
  depth: number;
}) {
  const { schema: found } = resolved(schema, document);
  const fields = Object.entries(found.properties ?? {});
  if (fields.length === 0) return null;
  return (
    <dl className={classes.fields}>
      {fields.map(([field, of]) => {
        const inner = resolved(of.items ?? of, document).schema;
        const opens = depth < deepest && Object.keys(inner.properties ?? {}).length > 0;
        return (
          <div key={field}>
            <dt>
              <code>{field}</code>
              <span className={classes.type}>
                {typeName(of, document)}
                {found.required?.includes(field) ? '' : ', optional'}
              </span>
            </dt>
            <dd>
              {of.description && <InlineCode text={of.description} />}
              {opens && (
                <details>
                  <summary>Fields</summary>
                  <Fields schema={inner} document={document} depth={depth + 1} />
                </details>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
