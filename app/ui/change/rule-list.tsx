import type { ReactNode } from "react";
import type { RuleWords } from "~/presenters/change/rule-words.server";
import { DescriptionList } from "../primitives/description-list";

interface RuleListProps {
  readonly rules: readonly (RuleWords & { readonly badge?: ReactNode })[];
}

/** Kinds of change with what is said of each, line by line. */
export const RuleList = ({ rules }: RuleListProps) => (
  <DescriptionList
    items={rules.map(({ kind, lines, badge }) => ({
      term: kind,
      value: (
        <div>
          {badge}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ),
    }))}
  />
);
