import type { ComponentProps } from 'react';

/** A region that scrolls, and so must take the keys; it is named for those who can't see it. */
export function ScrollFrame(props: ComponentProps<'section'> & { readonly 'aria-label': string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  return <section tabIndex={0} {...props} />;
}
