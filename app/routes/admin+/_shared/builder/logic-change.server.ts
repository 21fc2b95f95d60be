import { redirect } from "@remix-run/node";
import { getAt, nameOfPath, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { rearrange, readStepCode } from "~/domain/program/criteria/logic-operations";
import { StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { editVersion } from "~/use-cases/program/edit-version.server";
import { placesMark } from "~/data/program/places-mark.server";
import type { LogicPlace } from "~/presenters/program/builder/logic-place.server";
import { postPrint } from "./post-print.server";

interface Changed {
  readonly tree: Tree | undefined;
  readonly at: TreePath;
}

/**
 * Changes a tree that the form was read with, and returns where the node that was meant stands in the content; null when the same
 * post had been done already. Throws StaleVersion when somebody changed it meanwhile, a Response 400 when the change cannot be made.
 */
export async function changeLogic(
  ctx: UseCaseContext,
  { version, base, empty }: LogicPlace,
  form: FormData,
  change: (root: Tree) => Changed | null,
): Promise<TreePath | null> {
  const [mark, places] = [String(form.get("mark") ?? ""), [base]];
  let at: TreePath = [];
  const { again } = await editVersion(ctx, {
    versionId: version.id,
    part: "content",
    places,
    mark,
    post: postPrint(form),
    change: (content) => {
      if (placesMark(content, places) !== mark) throw new StaleVersion(version.version, content);
      const done = change(getAt(content, base) ?? empty ?? null);
      if (!done) throw new Response(null, { status: 400 });
      at = done.at;
      return setAt(content, base, done.tree ?? empty);
    },
  });
  return again ? null : [...base, ...at];
}

/** Takes the step that a button asks for, once, and leads back to the node; a 409 says that the tree has changed meanwhile. */
export async function takeLogicStep(ctx: UseCaseContext, place: LogicPlace, form: FormData, href: string) {
  const pressed = String(form.get("do") ?? "");
  const at = await changeLogic(ctx, place, form, (root) => {
    const asked = readStepCode(root, pressed);
    if (root === null || root === place.empty) return null;
    return asked && rearrange(root, asked.step, asked.path);
  });
  return redirect(at ? `${href}#${nameOfPath(at)}` : href, 303);
}
