import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { Select } from "~/ui/primitives/select";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import type { GroupView } from "./view";

/** Gives up what stands in a group. */
export const Drop = ({ view }: { readonly view: GroupView }) => {
  const t = useT("builder");
  if (view.drops === null) return null;
  return (
    <Button variant="quiet" name="do" value={`drop:${view.drops}`}>
      {t("list.of", { action: t("list.remove"), entry: view.label })}
    </Button>
  );
};
