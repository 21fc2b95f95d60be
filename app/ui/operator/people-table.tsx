import type { ReactNode } from "react";
import { useFormats, useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";
import { Table } from "../primitives/table";

interface Person {
  readonly grantId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly since: string;
  readonly first: boolean;
  readonly disabled: boolean;
}

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly invited: readonly { readonly id: string; readonly email: string; readonly expiresAt: string }[];
  /** What the reader can do about a person. */
  readonly act: (person: Person) => ReactNode;
}

/** Who acts for an operator, with who is invited to. */
export const PeopleTable = ({ people, invited, act }: PeopleTableProps) => {
  const t = useT("operator");
  const f = useFormats();
  return (
    <>
      {people.length === 0 ? (
        <p>{t(invited.length > 0 ? "person.noneYet" : "person.none")}</p>
      ) : (
        <>
          <p>{t("person.firstHint")}</p>
          <Table
            caption={t("person.caption")}
            captionHidden
            className="table-lines"
            rows={people}
            rowKey={({ grantId }) => grantId}
            columns={[
              {
                key: "name",
                header: t("person.name"),
                rowHeader: true,
                cell: ({ name, first, disabled }: Person) => (
                  <>
                    {name} {first && <Badge tone="info">{t("person.first")}</Badge>}{" "}
                    {disabled && <Badge tone="neutral">{t("person.blocked")}</Badge>}
                  </>
                ),
              },
              { key: "email", header: t("person.email"), cell: ({ email }: Person) => email },
              { key: "since", header: t("person.since"), cell: ({ since }: Person) => f.dateTime(since) },
              { key: "act", header: t("person.end"), cell: act },
            ]}
          />
        </>
      )}
      {invited.length > 0 && (
        <>
          <h3>{t("person.invited")}</h3>
          <ul>
            {invited.map(({ id, email, expiresAt }) => (
              <li key={id}>{t("person.until", { email, at: f.dateTime(expiresAt) })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
