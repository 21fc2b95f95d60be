/** The mark: a hull on a ramp that runs into the water. Decorative beside the name. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M3 9v11h25z" fill="currentColor" />
    <path d="M11.2 5.2 21 9.5l5.6 6.1-13.2-5.8z" fill="currentColor" opacity=".62" />
    <path
      d="M3 25.5c2.2-1.9 4.4-1.9 6.6 0s4.4 1.9 6.6 0 4.4-1.9 6.6 0 4.4 1.9 6.2 0"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  </svg>
);

/** Mark and name, leading to the front page. */
export const Wordmark = ({ href, name }: { readonly href: string; readonly name: string }) => (
  <a href={href} className="wordmark">
    <Mark />
    {name}
  </a>
);
