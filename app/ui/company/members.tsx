import { useFormats, useT } from "~/i18n/react";
import { Table } from "~/ui/primitives/table";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import type { CompanyPeopleProps } from "./company-people-props";

/** Members of a company, and who is invited. */
export const Members = ({ people, here, userId, mayManage }: Omit<CompanyPeopleProps, "mayGiveUp">) => {
  const t = useT("company");
  const f = useFormats();
  const members = people.members.map((member) => ({ ...member, pending: null as string | null }));
  const invited = people.invitations.map(({ email, role, expiresAt }) => ({
    id: email,
    userId: "",
    name: "",
    email,
    role,
    pending: expiresAt,
  }));
  return (
    <Table
      caption={t("people.members")}
      captionHidden
      rows={[...members, ...invited]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("people.name"),
          rowHeader: true,
          cell: ({ name, pending, ...row }) =>
            pending
              ? t("people.pending", { date: f.dateTime(pending) })
              : row.userId === userId
                ? name + t("common:marks.aside", { text: t("people.you") })
                : name,
        },
        { key: "email", header: t("people.email"), cell: ({ email }) => email },
        { key: "role", header: t("people.role"), cell: ({ role }) => t(`access:role.${role}`) },
        ...(mayManage
          ? [
              {
                key: "end",
                header: t("people.end"),
                cell: ({ id, name, pending }: (typeof members)[number]) =>
                  !pending && (
                    <a href={`${here}/members/${id}/end`}>
                      {t("people.end")}
                      <VisuallyHidden after="colon">{name}</VisuallyHidden>
                    </a>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
};
