import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { API_ROOT } from '#app/api/match-path.ts';
import { createOpenApiDocument } from '#app/api/openapi.ts';
import { ApiOperation } from '#app/components/api-operation.tsx';
import { ApiSchema } from '#app/components/api-schema.tsx';
import { FileList } from '#app/components/file-list.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { shapeReference } from './shape-reference.ts';

export const meta: MetaFunction = () => [
  { title: 'API and files · Claimboard' },
  { name: 'description', content: 'What other programs can take from Claimboard, and how.' },
];

export function loader({ request }: LoaderFunctionArgs) {
  const { origin } = new URL(request.url);
  return { origin, root: API_ROOT, ...shapeReference(createOpenApiDocument(origin)) };
}

export default function ApiPage() {
  const { origin, root, operations, schemas } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-10">
      <PageTitle title="API and files">
        <p className="max-w-prose text-muted">
          Everything that the pages show, for other programs: over HTTP as JSON, and as files. Every value
          carries the characters that it was read from.
        </p>
      </PageTitle>
      <section aria-labelledby="http" className="max-w-prose space-y-3">
        <SectionTitle id="http">Over HTTP</SectionTitle>
        <p>
          The API lives at{' '}
          <code className="[overflow-wrap:anywhere]">
            {origin}
            {root}
          </code>{' '}
          and answers JSON. It is described for programs in <a href={`${root}/openapi.json`}>OpenAPI 3.1</a>,
          from which clients can be made. Reading needs no account, from pages of other sites too.
        </p>
        <ul className="list-disc space-y-1 pl-5">
          <li>
            Lists come in pages. <code>next</code> of a page is the cursor of the one behind it; it stays good
            while papers are added. The header <code>Link</code> holds the whole address.
          </li>
          <li>
            <code>fields=value,source.quote</code> leaves out all other fields of the items.
          </li>
          <li>
            Answers carry an <code>ETag</code>. Sent back as <code>If-None-Match</code>, it gets 304 until the
            data changes.
          </li>
          <li>
            Errors are <code>application/problem+json</code>: <code>detail</code> says what to do,{' '}
            <code>errors</code> names the parameters.
          </li>
        </ul>
      </section>
      <section aria-labelledby="writing" className="max-w-prose space-y-3">
        <SectionTitle id="writing">To write</SectionTitle>
        <p>
          Make a token on the page of your <Link to="/account">account</Link> and send it as{' '}
          <code>Authorization: Bearer cb_…</code>. It does what its scopes allow, as far as your role goes.
        </p>
      </section>
      <section aria-labelledby="files" className="max-w-4xl space-y-3">
        <SectionTitle id="files">As files</SectionTitle>
        <FileList />
      </section>
      <section aria-labelledby="operations" className="space-y-8">
        <SectionTitle id="operations">What can be asked</SectionTitle>
        {operations.map((operation) => (
          <ApiOperation key={operation.operation.operationId} {...operation} />
        ))}
      </section>
      <section aria-labelledby="schemas" className="space-y-8">
        <SectionTitle id="schemas">What comes back</SectionTitle>
        {schemas.map(({ name, schema }) => (
          <ApiSchema key={name} name={name} schema={schema} />
        ))}
      </section>
    </div>
  );
}
