import { createContext, memo, type ReactNode, use, useMemo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import remarkGfm from 'remark-gfm';
import { CopyButton } from './copy-button.tsx';
import { codeAliases, codeLanguages } from './highlight/languages.ts';
import classes from './markdown.module.css';
import { endsOpen, withCitations, withoutBegunMark } from './markdown-text.ts';
import { MermaidPicture } from './mermaid-picture.tsx';

interface MarkdownProps {
  readonly text: string;
  /** Shows what stands in place of `[1]` and `{{diagram:ID}}`. */
  readonly cite?: (number: number) => ReactNode;
  readonly picture?: (id: string) => ReactNode;
  /** The text still grows: what its end has begun and not closed is not drawn yet. */
  readonly grows?: boolean;
}

interface Shown extends Pick<MarkdownProps, 'cite' | 'picture'> {
  /** Where a fence that isn't closed yet ends; characters. */
  readonly openEnd: number | undefined;
}

/** Parts of a text find here what they show, so that they stay the same ones while it grows. */
const ShownContext = createContext<Shown>({ openEnd: undefined });
const pictureMark = /^\{\{diagram:([\w-]{1,40})\}\}$/;

/**
 * Markdown made safe: no HTML, no pictures from elsewhere, links to `https:` and `mailto:` only. A Mermaid
 * fence is drawn once it is closed and can be parsed.
 */
export const Markdown = memo(function Markdown(props: MarkdownProps) {
  const { text, cite, picture, grows = false } = props;
  const begun = grows ? withoutBegunMark(text) : text;
  const source = cite ? withCitations(begun) : begun;
  const openEnd = grows && endsOpen(source) ? source.length : undefined;
  const shown = useMemo(
    () => ({ ...(cite && { cite }), ...(picture && { picture }), openEnd }),
    [cite, picture, openEnd],
  );
  return (
    <ShownContext value={shown}>
      <div className={classes.text}>
        <ReactMarkdown
          remarkPlugins={[remarkGfm]}
          rehypePlugins={rehypePlugins}
          skipHtml
          urlTransform={safeUrl}
          components={components}
        >
          {source}
        </ReactMarkdown>
      </div>
    </ShownContext>
  );
});

const rehypePlugins = [
  [
    rehypeHighlight,
    {
      detect: false,
      languages: codeLanguages,
      aliases: codeAliases,
      plainText: ['mermaid', 'text'],
    },
  ],
] satisfies Parameters<typeof ReactMarkdown>[0]['rehypePlugins'];

const components: Components = {
  a: function Anchor({ href, children }) {
    const { cite } = use(ShownContext);
    const number = /^#cite-(\d{1,4})$/.exec(href ?? '')?.[1];
    if (number !== undefined && cite) return cite(Number(number));
    return href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    );
  },
  // The page has its `h1`; below it no level is left out, whichever a model begins with.
  ...{ h1: Section, h2: Section, h3: Section, h4: Part, h5: Part, h6: Part },
  img: ({ alt }) => <span>{alt ? `[picture: ${alt}]` : '[picture]'}</span>,
  p: function Paragraph({ node, children }) {
    const { picture } = use(ShownContext);
    const [only] = node?.children ?? [];
    const mark = node?.children.length === 1 && only?.type === 'text' ? only.value.trim() : '';
    const id = pictureMark.exec(mark)?.[1];
    return id !== undefined && picture ? picture(id) : <p>{children}</p>;
  },
  pre: function Code({ node, children }) {
    const { openEnd } = use(ShownContext);
    const [code] = node?.children ?? [];
    const written = code ? textOf(code) : '';
    const language = code?.type === 'element' ? languageOf(code.properties.className) : undefined;
    const isOpen = openEnd !== undefined && node?.position?.end.offset === openEnd;
    if (language === 'mermaid' && !isOpen)
      return <MermaidPicture source={written} title="A diagram in the answer" />;
    return (
      <div className={classes.code}>
        <div className={classes.bar}>
          <span>{language ?? 'text'}</span>
          <CopyButton text={written} what="code" />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <pre tabIndex={0}>{children}</pre>
      </div>
    );
  },
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={classes.table} tabIndex={0} aria-label="Table">
      <table>{children}</table>
    </section>
  ),
};

function Section({ children }: { children?: ReactNode }) {
  return <h2>{children}</h2>;
}

function Part({ children }: { children?: ReactNode }) {
  return <h3>{children}</h3>;
}

function safeUrl(url: string): string {
  return /^(?:https:|mailto:|#cite-\d{1,4}$)/i.test(url) ? url : '';
}

type Node = {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly Node[];
};

function textOf(node: Node): string {
  if (node.type === 'text') return String(node.value);
  return (node.children ?? []).map(textOf).join('');
}

function languageOf(classNames: unknown): string | undefined {
  const names = Array.isArray(classNames) ? classNames.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
}
