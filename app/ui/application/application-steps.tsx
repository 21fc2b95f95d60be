import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { Steps } from "~/ui/primitives/steps";

interface ApplicationStepsProps {
  readonly id: string;
  readonly steps: readonly { readonly key: string; readonly title: string; readonly done: boolean }[];
  readonly documentsDone: boolean;
  /** What the form leads to. */
  readonly last: "submission" | "corrections";
  /** Key of a step, or the page beside them that one is on. */
  readonly current: string;
}

/** Where one is in an application: the steps of its form, the documents, the last check. */
export const ApplicationSteps = ({ id, steps, documentsDone, last, current }: ApplicationStepsProps) => {
  const t = useT("application");
  const pages = [
    ...steps.map(({ key, title, done }) => ({
      key: `steps/${key}`,
      href: pathTo("/founder/applications/:id/steps/:step", { id, step: key }),
      label: title,
      done,
    })),
    {
      key: "documents",
      href: pathTo("/founder/applications/:id/documents", { id }),
      label: t("nav.documents"),
      done: documentsDone,
    },
    {
      key: last,
      href: pathTo(`/founder/applications/:id/${last}`, { id }),
      label: last === "submission" ? t("nav.review") : t("nav.corrections"),
      done: false,
    },
  ];
  return (
    <Steps
      steps={pages.map(({ key, href, label, done }) => ({
        label,
        href,
        state: key === current ? "current" : done ? "done" : "todo",
      }))}
    />
  );
};
