import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CodeLines } from '../../parts/code-lines.tsx';
import { Icon } from '../../parts/icon.tsx';
import { InlineCode } from '../../parts/inline-code.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Page } from '../../shell/page.tsx';
import classes from './api-docs-page.module.css';
import { type Document, type Operation, operationsOf, readDocument } from './document.ts';
import { SchemaView } from './schema-view.tsx';

/** The API as its own document describes it. */
export function ApiDocsPage() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['openapi'],
    queryFn: ({ signal }) => readDocument(signal),
  });
  return (
    <Page
      title="API"
      actions={
        <Button
          component="a"
          variant="default"
          href="/api/openapi.json"
          download="stackstage-openapi.json"
          leftSection={<Icon name="download" size={16} />}
        >
          OpenAPI
        </Button>
      }
    >
      {isPending && <Waiting what="The API's description" height={640} />}
      {error && <ProblemAlert error={error} retry={refetch} />}
      {data && <Described document={data} />}
    </Page>
  );
}

function Described({ document }: { document: Document }) {
  const operations = operationsOf(document);
  return (
    <div className={classes.page}>
      <nav className={classes.index} aria-label="Endpoints">
        {operations.map(({ operationId, method, path }) => (
          <a key={operationId} href={`#${operationId}`}>
            <span className={classes.method}>{method}</span> {path.replace('/api/', '')}
          </a>
        ))}
      </nav>
      <div className={classes.operations}>
        <p className={classes.intro}>
          {document.info.title} {document.info.version}. {document.info.description} Errors are
          problem documents (RFC 9457) with a stable <code>code</code>; requests that need a sign-in
          carry <code>Authorization: Bearer</code> with the <code>id_token</code> of a login.
        </p>
        {operations.map((operation) => (
          <OperationView key={operation.operationId} operation={operation} document={document} />
        ))}
      </div>
    </div>
  );
}

function OperationView({ operation, document }: { operation: Operation; document: Document }) {
  const { operationId, method, path, summary, security, requestBody, responses } = operation;
  const isOpen = security?.length === 0;
  const json = requestBody?.content?.['application/json']?.schema;
  return (
    <section id={operationId} className={classes.operation}>
      <h2 className={classes.path}>
        <span className={classes.method}>{method}</span> <code>{path}</code>
      </h2>
      <p>
        {summary} {isOpen ? 'Needs no sign-in.' : 'Needs a sign-in.'}
        {requestBody?.content?.['multipart/form-data'] &&
          ' Takes files as multipart/form-data, too.'}
      </p>
      {json && <SchemaView title="Request" schema={json} document={document} />}
      {Object.entries(responses).map(([status, { description, content }]) => {
        const schema = content?.['application/json']?.schema;
        return schema ? (
          <SchemaView key={status} title={`Answer ${status}`} schema={schema} document={document} />
        ) : (
          <p key={status} className={classes.problem}>
            <b>{status}</b> <InlineCode text={description} />
          </p>
        );
      })}
      <CodeLines
        title="curl"
        label={`curl for ${operationId}`}
        lines={[
          `curl ${method === 'GET' ? '' : `-X ${method} `}${location.origin}${path}${isOpen ? '' : ' \\'}`,
          ...(isOpen ? [] : [`  -H "Authorization: Bearer $ID_TOKEN"`]),
        ]}
      />
    </section>
  );
}
