import classes from './visible-text.module.css';

/** Characters that reorder or hide text, and what to call them. */
const hidden = /([\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])/u;

/** Text in which characters that reorder or hide others are seen, so that what one reads is what is there. */
export function Visible({ text }: { text: string }) {
  if (!hidden.test(text)) return text;
  return text.split(hidden).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
      <span key={index} className={classes.mark}>
        U+{part.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}
      </span>
    ),
  );
}
