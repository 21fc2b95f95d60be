import { guard } from "~/auth/guard.server";
import { benefitPreview } from "~/presenters/program/builder/benefit-preview.server";
import { benefitPart } from "~/presenters/program/builder/benefit.server";
import { typedOver } from "~/presenters/program/builder/parts.server";
import { onVersionTo } from "../_shared/on-version.server";

/** What the terms as somebody types them would pay in a made-up case; keeps nothing. */
export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ subject: version, ctx, locale, request }) => {
    const given = { ctx, locale, version };
    const form = await request.formData();
    const typed = typedOver(form, await benefitPart.partFor(given), version.content);
    return Response.json({ view: benefitPreview(given, typed, form) });
  },
  { form: "builder", api: true },
);
