export interface NavItem {
  readonly label: string;
  readonly href: string;
}

/** The item that leads nearest to the page: its own, or the longest one above it. */
const currentOf = (items: readonly NavItem[], path: string): string | undefined =>
  items
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];

/** The main navigation of an audience. */
export const Navigation = (props: {
  readonly items: readonly NavItem[];
  readonly path: string;
  readonly label: string;
}) => {
  if (props.items.length === 0) return null;
  const current = currentOf(props.items, props.path);
  return (
    <nav className="shell-nav" aria-label={props.label}>
      <ul>
        {props.items.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? (href === props.path ? "page" : "true") : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
