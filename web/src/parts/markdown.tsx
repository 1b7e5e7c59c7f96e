import { memo, type ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import remarkGfm from 'remark-gfm';
import { CopyButton } from './copy-button.tsx';
import classes from './markdown.module.css';
import { MermaidPicture } from './mermaid-picture.tsx';

interface MarkdownProps {
  readonly text: string;
  /** Shows what stands in place of `[1]` and `{{diagram:ID}}`. */
  readonly cite?: (number: number) => ReactNode;
  readonly picture?: (id: string) => ReactNode;
}

const pictureMark = /^\{\{diagram:([\w-]{1,40})\}\}$/;

/**
 * Markdown made safe: no HTML, no pictures from elsewhere, links to `https:` and `mailto:` only. A Mermaid
 * fence is drawn once it can be parsed.
 */
export const Markdown = memo(function Markdown({ text, cite, picture }: MarkdownProps) {
  const components: Components = {
    a: ({ href, children }) => {
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
    img: ({ alt }) => <span>{alt ? `[picture: ${alt}]` : '[picture]'}</span>,
    p: ({ node, children }) => {
      const [only] = node?.children ?? [];
      const mark = node?.children.length === 1 && only?.type === 'text' ? only.value.trim() : '';
      const id = pictureMark.exec(mark)?.[1];
      return id !== undefined && picture ? picture(id) : <p>{children}</p>;
    },
    pre: ({ node, children }) => {
      const [code] = node?.children ?? [];
      const written = code ? textOf(code) : '';
      const language = code?.type === 'element' ? languageOf(code.properties.className) : undefined;
      if (language === 'mermaid')
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
      <div className={classes.table}>
        <table>{children}</table>
      </div>
    ),
  };
  return (
    <div className={classes.text}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[
          [rehypeHighlight, { detect: false, ignoreMissing: true, plainText: ['mermaid', 'text'] }],
        ]}
        skipHtml
        urlTransform={safeUrl}
        components={components}
      >
        {cite ? withCitations(text) : text}
      </ReactMarkdown>
    </div>
  );
});

/** Citations as links of our own, outside of code. */
function withCitations(text: string): string {
  return text
    .split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\[(\d{1,4})\](?![([:])/g, '[$1](#cite-$1)'),
    )
    .join('');
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
