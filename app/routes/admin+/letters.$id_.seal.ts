import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { answerPicture } from "~/auth/picture.server";
import { officialSide } from "~/domain/access/sides";
import { letterSeal } from "~/presenters/decision/letter-office.server";

const onSeal = on("application.read", ({ ctx, actor, params }) =>
  letterSeal({ ...ctx, actor: officialSide(actor) }, params["id"]),
);

/** The seal of a letter, as it was issued. */
export const loader = guard.loader(onSeal, ({ subject }) => answerPicture(subject));
