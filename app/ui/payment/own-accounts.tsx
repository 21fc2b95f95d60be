import type { ReactNode } from "react";
import type { OwnAccount, OwnAccounts } from "~/presenters/payment/own-accounts.server";
import { fileLimit } from "~/i18n/file-limit";
import { useFormats, useT } from "~/i18n/react";
import { UploadForm } from "../application/document-forms";
import { useAccountFacts } from "../payee/account-facts";
import { DocumentChecklist } from "../patterns/document-checklist";
import { Done } from "../patterns/outcome";
import { LinkButton } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { EmptyState } from "../primitives/empty-state";
import { ErrorSummary } from "../primitives/error-summary";
import { BankAccountStateBadge } from "./bank-account-state";

const Facts = ({ account }: { readonly account: OwnAccount }) => {
  const t = useT("account");
  const f = useFormats();
  const [first, second] = account.checks;
  const facts = useAccountFacts(account);
  return (
    <DescriptionList
      items={[
        { term: t("state"), value: <BankAccountStateBadge state={account.state} /> },
        ...facts,
        { term: t("entered"), value: t("by", { name: account.enterer, at: f.dateTime(account.enteredAt) }) },
        ...(first ? [{ term: t("firstCheck"), value: f.dateTime(first.at) }] : []),
        ...(second ? [{ term: t("secondCheck"), value: f.dateTime(second.at) }] : []),
        ...(account.endedAt ? [{ term: t("ended"), value: f.dateTime(account.endedAt) }] : []),
        ...(account.reasons ? [{ term: t("reasons"), value: account.reasons }] : []),
      ]}
    />
  );
};

/** What the owner is told first: what is missing, what is awaited, or why the last was refused. */
const Notes = ({ accounts }: { readonly accounts: OwnAccounts }) => {
  const t = useT("account");
  const { standing, open, refused, current } = accounts;
  if (open?.state === "begun")
    return (
      <Callout tone="warning" title={t("own.missingTitle")}>
        <p>{t("own.missingText")}</p>
      </Callout>
    );
  if (open)
    return (
      <Callout tone="info" title={t(standing === "changing" ? "own.changingTitle" : "own.waitsTitle")}>
        <p>{t(open.state === "checkedOnce" ? "own.secondText" : "own.waitsText")}</p>
      </Callout>
    );
  if (!refused) return null;
  return (
    <Callout tone="danger" title={t("own.refusedTitle")}>
      <p>{refused.reasons}</p>
      {current && <p>{t("own.refusedOld")}</p>}
    </Callout>
  );
};

interface OwnAccountsProps {
  readonly accounts: OwnAccounts;
  readonly refused?: { readonly requirement: string; readonly error: string };
}

/** The accounts of a company or operator for its own people: state, evidence, why one was refused, and the way to the next one. */
export const OwnAccountsView = ({ accounts, refused: upload }: OwnAccountsProps) => {
  const t = useT("account");
  const { mayEnter, current, open, refused, past, enter } = accounts;
  const withdrawal = (href: string): ReactNode =>
    mayEnter && (
      <LinkButton variant="quiet" href={href}>
        {t("own.withdraw")}
      </LinkButton>
    );
  const enterLabel = refused ? t("own.correct") : current || open ? t("own.enterAnother") : t("own.enter");
  const toEnter = mayEnter && (
    <LinkButton variant={current || open ? "secondary" : "primary"} href={enter}>
      {enterLabel}
    </LinkButton>
  );
  const takesFiles = mayEnter && (open?.state === "begun" || open?.state === "entered");
  return (
    <>
      <Done
        texts={{
          entered: t("notice.entered"),
          added: t("notice.added"),
          withdrawn: t("notice.withdrawn"),
        }}
      />
      <ErrorSummary
        errors={upload && open ? [{ id: `file-${open.files.key}`, label: open.files.name, message: upload.error }] : []}
      />
      <Notes accounts={accounts} />
      {open && (
        <Card title={t("own.waiting")} actions={withdrawal(open.withdraw)}>
          <div className="stack">
            <Facts account={open} />
            {takesFiles && <p className="muted">{t("application:documents.lead", fileLimit)}</p>}
            <DocumentChecklist
              items={[
                {
                  ...open.files,
                  help: takesFiles ? t("own.addLead") : undefined,
                  action: takesFiles && (
                    <UploadForm
                      action={open.addTo}
                      requirement={open.files.key}
                      name={open.files.name}
                      error={upload?.error}
                    />
                  ),
                },
              ]}
            />
          </div>
        </Card>
      )}
      {refused && (
        <Card title={t("states.refused")}>
          <Facts account={refused} />
        </Card>
      )}
      {current && (
        <Card title={t("own.current")} actions={withdrawal(current.withdraw)}>
          <Facts account={current} />
        </Card>
      )}
      {!current && !open && !refused && (
        <EmptyState picture="documents" title={t("own.none")}>
          <p>{t("own.noneText")}</p>
          {!mayEnter && <p>{t("own.mayNot")}</p>}
        </EmptyState>
      )}
      {toEnter && <div className="button-row">{toEnter}</div>}
      {past.length > 0 && (
        <section>
          <h2>{t("own.past")}</h2>
          <ol className="rows">
            {past.map((account) => (
              <li key={account.id}>
                <span>{t("payee:at", { bank: account.bankName, digits: account.lastFour })}</span>
                <BankAccountStateBadge state={account.state} />
                {account.reasons && <small>{account.reasons}</small>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
};
