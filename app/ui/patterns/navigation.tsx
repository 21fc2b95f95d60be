import { escaped } from "../markup";

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

/** An item as markup: every page of an official has ten. */
const markupOf = ({ href, label }: NavItem, current: string | undefined, path: string): string => {
  const mark = href === current ? ` aria-current="${href === path ? "page" : "true"}"` : "";
  return `<li><a href="${escaped(href)}"${mark}>${escaped(label)}</a></li>`;
};

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
      <ul
        dangerouslySetInnerHTML={{ __html: props.items.map((item) => markupOf(item, current, props.path)).join("") }}
      />
    </nav>
  );
};
