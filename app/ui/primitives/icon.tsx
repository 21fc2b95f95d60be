export type IconName =
  | "arrow"
  | "calendar"
  | "check"
  | "clock"
  | "cross"
  | "document"
  | "dot"
  | "down"
  | "info"
  | "pause"
  | "question"
  | "search"
  | "up"
  | "warning";

/** A picture from public/icons.svg beside words that say the same; hidden from assistive technology. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" aria-hidden="true">
    <use href={`/icons.svg#${name}`} />
  </svg>
);
