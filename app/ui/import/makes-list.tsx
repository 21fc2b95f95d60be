import { useFormats, useT } from "~/i18n/react";
import { DescriptionList } from "../primitives/description-list";

interface MakesProps {
  /** How many of what, by keys of the texts `import:makes`. */
  readonly makes: readonly (readonly [string, number])[];
}

/** How many of what a release makes, or made. */
export const MakesList = ({ makes }: MakesProps) => {
  const t = useT("import");
  const f = useFormats();
  const say = t as unknown as (key: string) => string;
  return (
    <DescriptionList
      items={makes.map(([what, count]) => ({
        term: say(`makes.${what}`),
        value: what.endsWith("Fen") ? f.money(count) : f.number(count),
      }))}
    />
  );
};
