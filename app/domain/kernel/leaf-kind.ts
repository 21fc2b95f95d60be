/**
 * What one input of a draft holds. `workingDays` is a count of them; `share` a part of a whole; `line` and `text` are words;
 * `lastDay` is typed as the last day of a range and kept as the day after it.
 */
export type LeafKind =
  | "line"
  | "text"
  | "count"
  | "workingDays"
  | "number"
  | "money"
  | "area"
  | "share"
  | "date"
  | "lastDay"
  | "choice"
  | "yesNo"
  | "slug"
  | "key"
  | "url";
