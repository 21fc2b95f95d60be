import type { ComponentProps } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { CameLate } from "../patterns/came-late";
import { ChangeFrame } from "./change-frame";

interface ChangeClosedProps extends Pick<ComponentProps<typeof ChangeFrame>, "heading" | "page"> {
  readonly said: string;
  readonly typed: readonly (string | undefined)[];
}

/** A form of a change that takes nothing any more, with what somebody had typed into it. */
export const ChangeClosed = ({ heading, said, page, typed }: ChangeClosedProps) => {
  const t = useT("request");
  return (
    <ChangeFrame heading={heading} page={page} within>
      <CameLate
        said={said}
        typed={typed.map((text = "", i) => ({ key: String(i), text }))}
        to={{ href: pathTo("/founder/changes/:id", { id: page.id }), label: t("page.toChange") }}
      />
    </ChangeFrame>
  );
};
