import { pathTo } from "~/addresses/path-to";
import type { PlainStepName } from "~/domain/change/plain-steps";
import type { ChangeAction } from "~/domain/change/transitions";
import { useT } from "~/i18n/react";
import type { ChangeCasePage } from "~/presenters/change/case/case-page.server";
import { ButtonRow, LinkButton } from "../../primitives/button";
import { Callout } from "../../primitives/callout";

const plain = (step: PlainStepName) => (id: string) => pathTo("/admin/changes/:id/steps/:step", { id, step });

const pages = {
  approve: (id: string) => pathTo("/admin/changes/:id/approval", { id }),
  takeUp: (id: string) => pathTo("/admin/changes/:id/recommendation", { id }),
  takeUpReport: (id: string) => pathTo("/admin/changes/:id/proposal", { id }),
  proposeAgain: (id: string) => pathTo("/admin/changes/:id/proposal", { id }),
  announce: plain("hearing"),
  allowLate: plain("late-allowance"),
  askMore: (id: string) => pathTo("/admin/changes/:id/points", { id }),
  refuse: (id: string) => pathTo("/admin/changes/:id/refusal", { id }),
  refuseLate: plain("late-refusal"),
  dismiss: plain("dismissal"),
  return: plain("return"),
  withdrawProposal: plain("withdrawal"),
  withdrawApproval: plain("approval-withdrawal"),
} as const satisfies Partial<Record<ChangeAction, (id: string) => string>>;

type Paged = keyof typeof pages;

/** Those that usually come next stand first, and stand out. */
const order = Object.keys(pages) as Paged[];
const usual: readonly Paged[] = ["approve", "takeUp", "takeUpReport", "proposeAgain", "announce", "allowLate"];

/** What an official can do with a change now, each on a page of its own, and what keeps them from deciding it. */
export const ChangeSteps = ({ page }: { readonly page: ChangeCasePage }) => {
  const t = useT("handling");
  const { id, actions, mayAssign, mayNote, hindered, toBeHeard } = page;
  const open = order.filter((action) => actions.includes(action));
  return (
    <>
      {hindered.proposed && <Callout>{t("hindered.proposed")}</Callout>}
      {hindered.approved && <Callout>{t("hindered.approved")}</Callout>}
      {toBeHeard && <Callout>{t(actions.includes("announce") ? "hindered.announce" : "hindered.toBeHeard")}</Callout>}
      {open.length === 0 && <p className="muted">{t("noSteps")}</p>}
      {(open.length > 0 || mayAssign || mayNote) && (
        <nav aria-label={t("steps")}>
          <ButtonRow>
            {open.map((action) => (
              <LinkButton
                key={action}
                href={pages[action](id)}
                variant={usual.includes(action) ? "primary" : "secondary"}
              >
                {t(`step.${action}`)}
              </LinkButton>
            ))}
            {mayAssign && (
              <LinkButton href={pathTo("/admin/changes/:id/assignment", { id })} variant="secondary">
                {t("step.assign")}
              </LinkButton>
            )}
            {mayNote && (
              <LinkButton href={pathTo("/admin/changes/:id/notes", { id })} variant="secondary">
                {t("step.note")}
              </LinkButton>
            )}
          </ButtonRow>
        </nav>
      )}
    </>
  );
};
