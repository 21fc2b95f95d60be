import { mostCounted } from "~/domain/kernel/list/capped";
import { useFormats, useT } from "~/i18n/react";

/** A count that ends at `mostCounted`: beyond it, that there are more. */
export const Count = ({ n }: { readonly n: number }) => {
  const t = useT("common");
  const { number } = useFormats();
  return n > mostCounted ? t("list.moreThan", { most: number(mostCounted) }) : number(n);
};
