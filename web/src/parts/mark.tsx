/** The product's sign: three stages of a stack. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--ss-accent)" />
      <path
        d="M7 21.5 16 26l9-4.5M7 16l9 4.5 9-4.5M16 6l9 4.5-9 4.5-9-4.5z"
        fill="none"
        stroke="var(--ss-on-accent)"
        strokeWidth="2.2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
