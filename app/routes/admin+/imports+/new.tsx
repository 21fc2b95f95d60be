import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Card } from "~/ui/primitives/card";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onNewImport } from "../_shared/import/on-import.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onNewImport, ({ subject: kinds, locale }) => ({
  title: createT(locale, "import")("newTitle"),
  kinds,
}));

export default function NewImport() {
  const t = useT("import");
  const { title, kinds } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("newLead")}
        breadcrumbs={[{ label: t("title"), href: pathTo("/admin/imports") }]}
      />
      {kinds.map((kind) => (
        <Card key={kind} title={<a href={pathTo("/admin/imports/new/:kind", { kind })}>{t(`kinds.${kind}`)}</a>}>
          <p>{t(`about.${kind}`)}</p>
        </Card>
      ))}
    </div>
  );
}
