import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { CameLate, type TypedText } from "~/ui/patterns/came-late";
import { ApplicationPage, type ApplicationPageProps } from "./application-page";

interface StepClosedProps {
  readonly page: {
    readonly heading: string;
    readonly frame: ApplicationPageProps["application"];
    readonly said: string;
    readonly next: string;
  };
  /** Null where nothing was sent: the page was only opened. */
  readonly typed: readonly TypedText[] | null;
}

/** A step of an application that takes no answers any more, with what was typed into it in another window. */
export const StepClosed = ({ page: { heading, frame, said, next }, typed }: StepClosedProps) => {
  const t = useT("application");
  return (
    <ApplicationPage heading={heading} application={frame}>
      <CameLate
        said={said}
        next={typed?.length === 0 ? t("step.nothingLost") : next}
        typed={typed ?? []}
        to={{
          href: pathTo("/founder/applications/:id", { id: frame.id }),
          label: t("corrections.toApplication"),
        }}
      />
    </ApplicationPage>
  );
};
