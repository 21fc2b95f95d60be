import { redirect } from "@remix-run/node";
import { keepPost } from "~/auth/held-post.server";
import { type Given, on } from "~/auth/need";
import type { UseCaseContext } from "~/data/access/context";
import { contentOf } from "~/data/program/content.server";
import type { Action } from "~/domain/access/matrix";
import { handles } from "~/domain/access/handling";
import { isPlainStep, plainSteps } from "~/domain/change/plain-steps";
import { Forbidden, NotFound } from "~/platform/errors";
import { changeHead } from "~/presenters/change/case/change-head.server";
import type { Addressee } from "~/presenters/city/offered-phrases.server";
import { changePath } from "~/presenters/review/held-step.server";
import type { ChangeNotice } from "~/ui/change/case/change-done";
import { type InsideChange, openChange } from "~/use-cases/change/open-change.server";

type Asked = Pick<Given<Action>, "ctx" | "params" | "request">;

/** The page of a change needs this on it. */
export const onChangeCase = (action: Action) => on(action, ({ ctx, params }) => openChange(ctx, params["id"], action));

/**
 * The change of a step's page. Whoever has not declared yet, or has an interest, is led to the change, which says so; what they posted
 * before they declared is kept until they do.
 */
async function openStep({ ctx, params, request }: Asked, action: Action) {
  const { change, access } = await openChange(ctx, params["id"], action);
  if (access !== "open") throw await toDeclaration(ctx, change.id, access === "undeclared" ? request : null);
  return { change, content: await contentOf(change.versionId), step: changeHead(change) };
}

async function toDeclaration(ctx: UseCaseContext, id: string, request: Request | null): Promise<Response> {
  const posted = request?.method === "POST" ? await keepPost(request, ctx.actor.userId, ctx.now) : null;
  const page = changePath(id);
  return redirect(posted ? `${page}?held=${posted}` : page, request?.method === "POST" ? 303 : 302);
}

/** A step needs this on its change. */
export const onChangeStep = (action: Action) => on(action, (given) => openStep(given, action));

/** A step that takes words at most needs what the table of these steps says. */
export const onPlainStep = on("award.read", async (given) => {
  const { step: name } = given.params;
  if (!isPlainStep(name)) throw new NotFound();
  return { name, ...(await openStep(given, plainSteps[name].permission)) };
});

/** Forbids what only those do who handle the change: others of the office read it. */
function requireHandling({ actor }: UseCaseContext, zoneId: string): void {
  if (!handles(actor, "change", { zoneId })) throw new Forbidden("change.handle");
}

/** Declaring an interest in a change needs a part in handling it. */
export const onHandledChange = on("award.read", async ({ ctx, params }) => {
  const { change, tied } = await openChange(ctx, params["id"]);
  requireHandling(ctx, change.zoneId);
  return { change, tied };
});

/** A note on a change needs that too: others read notes and write none. */
export const onChangeNotes = on("application.readInternal", async (given) => {
  const { change, step } = await openStep(given, "application.readInternal");
  requireHandling(given.ctx, change.zoneId);
  return step;
});

/** Giving a change to a reviewer needs that too. */
export const onChangeAssignment = on("application.assign", async (given) => {
  const opened = await openStep(given, "application.assign");
  requireHandling(given.ctx, opened.change.zoneId);
  return opened;
});

/** Whom the official of a step writes to. */
export const companyOf = ({ change }: { readonly change: InsideChange }): Addressee => ({
  zoneIds: change.zoneId === null ? [] : [change.zoneId],
  locale: change.inside.locale,
});

/** Back to the change, which says what was done. */
export const toChange = (id: string, notice: ChangeNotice) => redirect(`${changePath(id)}?notice=${notice}`, 303);
