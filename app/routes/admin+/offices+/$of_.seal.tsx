import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveFile } from "~/auth/receive-file.server";
import { sealBounds } from "~/domain/city/seal";
import { inLanguage } from "~/domain/kernel/localized-text";
import { errorValue } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Refusal, StaleVersion } from "~/platform/errors";
import { SealMark } from "~/ui/decision/seal-mark";
import { Button, LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { FileInput } from "~/ui/primitives/file-input";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { setSeal } from "~/use-cases/city/set-seal.server";
import { onOfficeThere } from "../_shared/city/on-office.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOfficeThere, ({ subject: { of, zone, office }, locale }) => {
  const t = createT(locale, "city");
  return {
    title: t("office.sealOf", { authority: inLanguage(office.name, locale) }),
    of,
    place: zone ? t("office.ofZone", { zone: inLanguage(zone, locale) }) : t("office.title"),
    authority: inLanguage(office.name, locale),
    seal: office.seal,
    version: office.version,
  };
});

export const action = guard.action(
  onOfficeThere,
  async ({ ctx, request, url, subject: { of, zoneId } }) => {
    const version = Number(url.searchParams.get("version") ?? 0);
    try {
      await receiveFile(request, ({ content }) => setSeal(ctx, { zoneId, version, content }));
      return redirect(pathTo("/admin/offices/:of", { of }, { notice: "sealed" }), 303);
    } catch (error) {
      if (error instanceof StaleVersion) return data({ stale: true, error: null }, 409);
      if (!(error instanceof Refusal)) throw error;
      return data({ stale: false, error: errorValue(error.reason, error.params) }, 422);
    }
  },
  { form: "upload" },
);

export default function Seal() {
  const t = useT("city");
  const { title, of, place, authority, seal, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { bytes, leastPixels, mostPixels } = sealBounds;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("office.sealLead")}
        breadcrumbs={[
          { label: t("office.offices"), href: pathTo("/admin/offices") },
          { label: place, href: pathTo("/admin/offices/:of", { of }) },
        ]}
      />
      {answer?.stale && <Callout tone="warning" live title={t("office.sealStale")} />}
      {seal ? (
        <div>
          <SealMark
            seal={seal}
            src={pathTo("/admin/offices/:of/seal/picture", { of })}
            alt={t("letter:sealOf", { authority })}
          />
          <p className="muted">{t("office.sealSides", { width: seal.width, height: seal.height })}</p>
        </div>
      ) : (
        <p>{t("office.noSealYet")}</p>
      )}
      <Form keeps={false} action={pathTo("/admin/offices/:of/seal", { of }, { version })} encType="multipart/form-data">
        <FileInput
          id="seal"
          name="file"
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          label={t("office.sealFile")}
          hint={t("office.sealHint", { max: bytes / 1024, least: leastPixels, most: mostPixels })}
          errors={answer?.error ? [answer.error] : undefined}
        />
        <div className="button-row">
          <Button>{t("office.sealSubmit")}</Button>
          {seal && (
            <LinkButton variant="secondary" href={pathTo("/admin/offices/:of/seal/removal", { of })}>
              {t("office.removeSeal")}
            </LinkButton>
          )}
        </div>
      </Form>
    </div>
  );
}
