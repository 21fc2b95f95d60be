import type { ReactNode } from "react";

const reference = /([A-Z]{1,3}-\d{4}-\d{6,}-\d)/;

/** A text whose references, such as DL-2026-000123-7, stay in one line: a browser would break them at a hyphen. */
export const unbroken = (text: string): ReactNode =>
  text.split(reference).map((part, i) =>
    i % 2 === 1 ? (
      <span key={i} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
