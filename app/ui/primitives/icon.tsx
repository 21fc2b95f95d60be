/** The pictures that public/icons.svg holds. */
export const iconNames = [
  "arrow",
  "calendar",
  "check",
  "clock",
  "cross",
  "document",
  "dot",
  "down",
  "info",
  "pause",
  "question",
  "search",
  "up",
  "warning",
] as const;

export type IconName = (typeof iconNames)[number];

/** A picture from public/icons.svg beside words that say the same; hidden from assistive technology. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" aria-hidden="true">
    <use href={`/icons.svg#${name}`} />
  </svg>
);
