import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { resumePath } from "~/auth/held-post.server";
import { homePath } from "~/auth/redirects.server";
import { dropHeldPost, findHeldPost } from "~/data/access/held-post.server";
import { formats } from "~/i18n/format";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { AuthPage } from "~/ui/access/auth-page";

export const meta: MetaFunction<typeof loader> = titleOf;

const onHeldPost = on("signedIn", async ({ ctx, actor, params }) => {
  const { id } = params;
  const post = isId(id) ? await findHeldPost(id, actor.userId, ctx.now) : null;
  if (!id || !post) throw new NotFound();
  return { id, ...post };
});

export const loader = guard.loader(onHeldPost, ({ locale, subject: { id, path, createdAt } }) => ({
  title: createT(locale, "access")("held.title"),
  moment: formats(locale).dateTime(createdAt),
  resume: resumePath(path, id),
}));

export const action = guard.action(onHeldPost, async ({ actor, subject }) => {
  await dropHeldPost(subject.id, actor.userId);
  return redirect(homePath, 303);
});

export default function Held() {
  const t = useT("access");
  const { title, moment, resume } = useLoaderData<typeof loader>();
  return (
    <AuthPage title={title} lead={t("held.lead", { moment })}>
      <div className="button-row">
        <Form keeps={false} action={resume}>
          <Button>{t("held.send")}</Button>
        </Form>
        <Form keeps={false}>
          <Button variant="quiet">{t("held.discard")}</Button>
        </Form>
      </div>
    </AuthPage>
  );
}
