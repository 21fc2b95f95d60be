import { mostCounted } from "~/domain/kernel/list/capped";
import { useFormats, useT } from "~/i18n/react";

/** How a count that ends at `mostCounted` is said: beyond it, that there are more. */
export function useCount(): (n: number) => string {
  const t = useT("common");
  const { number } = useFormats();
  return (n) => (n > mostCounted ? t("list.moreThan", { most: number(mostCounted) }) : number(n));
}

/** A count that ends at `mostCounted`. */
export const Count = ({ n }: { readonly n: number }) => useCount()(n);
