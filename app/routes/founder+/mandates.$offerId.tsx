import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readOwnOffer } from "~/data/access/mandate-offers.reader.server";
import { normalEmail } from "~/data/access/people.server";
import { offerState } from "~/domain/access/mandate-offer";
import { addDays } from "~/domain/kernel/time/civil-date";
import { mandateAnswerForm } from "~/forms/company/people";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { Button, LinkButton } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { answerMandate } from "~/use-cases/company/answer-mandate.server";
import { idOf } from "./_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

const toMe = on("signedIn", async ({ person, params }) => {
  const offer = await readOwnOffer(normalEmail(person.email), idOf(params["offerId"]));
  if (!offer) throw new NotFound();
  return offer;
});

export const loader = guard.loader(toMe, ({ ctx, person, locale, subject: offer }) => {
  const t = createT(locale, "company");
  if (offerState(offer, ctx.now, ctx.today) !== "offered") return { title: t("mandate.goneTitle"), offer: null };
  const { company, maySubmit, until, expiresAt } = offer;
  return {
    title: t("mandate.title", { name: company }),
    offer: { company, maySubmit, until, expiresAt: expiresAt.toISOString(), official: person.official },
  };
});

export const action = formAction(toMe, mandateAnswerForm, async ({ ctx, person, subject }, { answer }) => {
  const companyId = await answerMandate(ctx, { offerId: subject.id, email: person.email, answer });
  return redirect(
    answer === "accepted"
      ? pathTo("/founder/companies/:id", { id: companyId }, { notice: "accepted" })
      : pathTo("/founder", { notice: "declined" }),
  );
});

export default function MandateOffer() {
  const t = useT("company");
  const f = useFormats();
  const { title, offer } = useLoaderData<typeof loader>();
  if (!offer) {
    return (
      <div className="stack mx-auto max-w-2xl">
        <PageHeader title={title} lead={t("mandate.goneText")} />
        <p>
          <LinkButton href={pathTo("/founder")}>{t("desk:founderNav.home")}</LinkButton>
        </p>
      </div>
    );
  }
  const { company, maySubmit, until, expiresAt, official } = offer;
  return (
    <div className="stack mx-auto max-w-2xl">
      <PageHeader title={title} lead={t("mandate.lead", { name: company })} />
      <DescriptionList
        items={[
          { term: t("mandate.allows"), value: t(maySubmit ? "mandate.allowsSubmit" : "mandate.allowsText") },
          { term: t("mandate.lastDay"), value: until ? f.date(addDays(until, -1)) : t("mandate.noEnd") },
          { term: t("mandate.answerBy"), value: f.dateTime(expiresAt) },
          ...(official ? [{ term: t("mandate.official"), value: t("mandate.officialText") }] : []),
        ]}
      />
      <Form keeps={false}>
        <div className="button-row">
          <Button name="answer" value="accepted">
            {t("mandate.accept")}
          </Button>
          <Button name="answer" value="declined" variant="secondary">
            {t("mandate.decline")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
