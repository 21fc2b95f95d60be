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

/** Takes over what another group of the same kind says, in place of what stands here. */
export const Copy = ({ view }: { readonly view: GroupView }) => {
  const t = useT("builder");
  if (view.copies === null) return null;
  const { name, press, options } = view.copies;
  return (
    <div className="builder-copy">
      <Select id={name} name={name} label={t("list.copyFrom")} required={false} options={options} />
      <Button variant="quiet" name="do" value={press}>
        {t("list.copy")}
        <VisuallyHidden after="colon">{view.label}</VisuallyHidden>
      </Button>
    </div>
  );
};
