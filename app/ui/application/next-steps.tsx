import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { LinkButton } from "~/ui/primitives/button";
import { DeliveredLetters } from "../decision/delivered-letters";
import { Card } from "~/ui/primitives/card";
import { MissingList } from "./missing-list";
import type { Overview } from "~/presenters/application/overview.server";

/** What the founder's side can do about an application now; nothing while there is nothing to do. */
export const NextSteps = ({ page }: { readonly page: Overview }) => {
  const t = useT("application");
  const { id, state, missing, awards, mayEdit, frame } = page;
  const firstOpen = frame.steps.find(({ done }) => !done)?.key;
  const onward = firstOpen
    ? pathTo("/founder/applications/:id/steps/:step", { id, step: firstOpen })
    : pathTo(`/founder/applications/:id/${frame.documentsDone ? "submission" : "documents"}`, { id });
  const links = [
    ...(state === "draft" && mayEdit
      ? [{ href: onward, label: missing.length > 0 ? t("overview.continue") : t("overview.toReview") }]
      : []),
    ...(state === "correction" && mayEdit
      ? [{ href: pathTo("/founder/applications/:id/corrections", { id }), label: t("overview.toCorrections") }]
      : []),
    ...(state === "effective" ? awards : []).map(({ id: award, reference }) => ({
      href: pathTo("/founder/awards/:id", { id: award }),
      label: awards.length === 1 ? t("overview.award") : t("award:title", { reference }),
    })),
    ...page.letters.map(({ id: letter, reference }) => ({
      href: pathTo("/founder/letters/:id", { id: letter }),
      label: t("letter:link", { reference }),
    })),
    ...(page.submittedBy
      ? [{ href: pathTo("/founder/applications/:id/receipt", { id }), label: t("overview.receipt") }]
      : []),
  ];
  if (links.length === 0) return null;
  return (
    <Card title={t("overview.nextSteps")}>
      <div className="stack">
        {missing.length > 0 && (
          <>
            <p>{t("overview.missingText", { count: missing.length })}</p>
            <MissingList items={missing} />
          </>
        )}
        {state === "draft" && missing.length === 0 && <p>{t("overview.complete")}</p>}
        <DeliveredLetters letters={page.letters} />
        <div className="button-row">
          {links.map(({ href, label }, i) => (
            <LinkButton key={href} href={href} variant={i === 0 ? "primary" : "secondary"}>
              {label}
            </LinkButton>
          ))}
        </div>
      </div>
    </Card>
  );
};
