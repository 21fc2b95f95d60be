import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import { debtorStepPages, recoveryStepPages } from "~/domain/recovery/step-pages";
import { useFormats, useT } from "~/i18n/react";
import type { RecoveryPage as Page } from "~/presenters/recovery/show-recovery.server";
import { HistoryList } from "../patterns/history-list";
import { Done } from "../patterns/outcome";
import { LinkButton } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { PageHeader } from "../primitives/page-header";
import { Stat, Stats } from "../primitives/stat";
import { HowToPay, InstalmentList, LastDay, OwedMonths, RecoveryBadge } from "./recovery-parts";

interface PageProps {
  readonly page: Page;
}

const stepHref = (page: Page, step: string) => pathTo(`/${page.side}/recoveries/:id/:step`, { id: page.id, step });

/** How it stands in a sentence, with the day that counts now. */
const Standing = ({ page }: PageProps) => {
  const t = useT("recovery");
  const { state, side, answerUntil, payUntil, disputeUntil } = page;
  const whose = side === "admin" ? "office" : "debtor";
  const tone = state === "overdue" ? "danger" : state === "closed" ? "success" : "info";
  return (
    <Callout tone={tone} title={t(`stands.${whose}.${state}`)}>
      {answerUntil && (
        <p>
          {t("until.answer")} <LastDay day={answerUntil} />
        </p>
      )}
      {payUntil && (
        <p>
          {t("until.pay")} <LastDay day={payUntil} />
        </p>
      )}
      {disputeUntil && ["demanded", "asked", "overdue"].includes(state) && (
        <p>
          {t("until.dispute")} <LastDay day={disputeUntil} />
        </p>
      )}
    </Callout>
  );
};

const Letters = ({ page: { letters, side } }: PageProps) => {
  const t = useT("recovery");
  const f = useFormats();
  if (letters.length === 0) return null;
  return (
    <Card title={t("letters.title")}>
      <ul>
        {letters.map(({ id, kind, reference, issuedOn, deliveredOn }) => (
          <li key={id}>
            {side === "operator" ? (
              <span>{t("letters.named", { kind: t(`letter.${kind}.title`), reference })}</span>
            ) : (
              <a href={pathTo(`/${side}/letters/:id`, { id })}>
                {t("letters.named", { kind: t(`letter.${kind}.title`), reference })}
              </a>
            )}{" "}
            <span className="muted">
              {t("letters.issued", { date: f.date(issuedOn) })}
              {deliveredOn && t("letters.delivered", { date: f.date(deliveredOn) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Proposal = ({ page: { proposal, approvedBy, state } }: PageProps) => {
  const t = useT("recovery");
  const f = useFormats();
  if (!proposal || !["proposed", "small"].includes(state)) return null;
  const { effect, needed } = proposal;
  return (
    <Card title={t("proposal.title")}>
      <p>
        {t("proposal.does", { demand: f.money(effect.demandFen), giveUp: f.money(effect.giveUpFen) })}
        {proposal.kind === "demand" && ` ${t("proposal.way", { way: t(`way.${proposal.pay}`) })}`}
      </p>
      {proposal.reason && <p className="whitespace-pre-line">{proposal.reason}</p>}
      {state === "proposed" && needed > 1 && <p>{t("proposal.two", { given: approvedBy.length, needed })}</p>}
      {approvedBy.length > 0 && <p className="muted">{t("proposal.by", { names: f.list(approvedBy) })}</p>}
    </Card>
  );
};

/** A recovery: what is owed, why, until when, how to pay, how to object, and what was done about it. */
export const RecoveryPageView = ({ page, done }: PageProps & { readonly done?: ReactNode }) => {
  const t = useT("recovery");
  const f = useFormats();
  const { side, steps, debtorSteps } = page;
  const names = side === "admin" ? steps : debtorSteps;
  const whose = side === "admin" ? "step" : "debtorStep";
  const owes = !["closed"].includes(page.state);
  return (
    <div className="stack">
      <PageHeader
        title={side === "admin" ? page.title : t("owes.title", { fen: f.money(page.debtFen) })}
        lead={t("lead", { program: page.program, company: page.operator ?? page.company, reference: page.reference })}
        badge={<RecoveryBadge state={page.state} />}
        breadcrumbs={
          side === "operator"
            ? []
            : [
                ...(side === "admin" ? [{ label: t("list.title"), href: pathTo("/admin/recoveries") }] : []),
                {
                  label: t("award", { reference: page.award }),
                  href: pathTo(`/${side}/awards/:id`, { id: page.awardId }),
                },
              ]
        }
      />
      {done}
      <Standing page={page} />
      <Stats>
        <Stat label={t("sums.owed")} value={f.money(page.debtFen)} />
        <Stat label={t("sums.demanded")} value={f.money(page.demandedFen)} />
        {page.nextPart && <Stat label={t("sums.next")} value={f.money(page.nextPart.leftFen)} />}
      </Stats>
      {names.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {names.map((name, i) => (
            <LinkButton key={name} variant={i === 0 ? "primary" : "secondary"} href={stepHref(page, name)}>
              {t(`${whose}.${name}.link` as "step.hearing.link")}
            </LinkButton>
          ))}
        </div>
      )}
      <Proposal page={page} />
      <OwedMonths months={page.months} judged={side === "admin"} />
      <InstalmentList page={page} />
      {owes && side !== "admin" && <HowToPayOrNot page={page} />}
      <Letters page={page} />
      <Card title={t("history.title")}>
        <HistoryList
          items={page.events.map(({ id, action, at, by, reason }) => ({
            key: id,
            at,
            title: t(`audit:recovery.${action}`),
            by,
            text: reason && <p className="whitespace-pre-line">{reason}</p>,
          }))}
        />
      </Card>
    </div>
  );
};

const actionsOf = (pages: Readonly<Record<string, { readonly action: string }>>): string[] =>
  Object.values(pages).map(({ action }) => action);

/** What the page of a side can say that was just done. */
const noticesOf = (side: Page["side"]): readonly string[] =>
  side === "admin" ? ["open", "addApproval", ...actionsOf(recoveryStepPages)] : actionsOf(debtorStepPages);

/** That what was just done was done. */
export const RecoveryDone = ({ side }: Pick<Page, "side">) => {
  const t = useT("recovery");
  return <Done texts={Object.fromEntries(noticesOf(side).map((key) => [key, t(`done.${key}` as "done.open")]))} />;
};

/** How to pay where something is demanded; before, that nothing has to be paid yet. */
const HowToPayOrNot = ({ page }: PageProps) => {
  const t = useT("recovery");
  if (page.demandedFen > 0) return <HowToPay page={page} />;
  return (
    <Card title={t("next.title")}>
      <ol className="list-decimal pl-5">
        <li>{t("next.answer", { days: page.hearingDays })}</li>
        <li>{t("next.decide")}</li>
        <li>{t("next.pay", { parts: page.rule.instalments, days: page.rule.dueDays })}</li>
        <li>{t("next.object", { days: page.rule.disputeDays })}</li>
      </ol>
    </Card>
  );
};
