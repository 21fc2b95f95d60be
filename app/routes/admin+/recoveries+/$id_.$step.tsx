import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import type { UseCaseContext } from "~/data/access/context";
import { recoveryStepPages, type RecoveryStepName } from "~/domain/recovery/step-pages";
import { recoveryStepForm, type RecoveryStepPosted } from "~/forms/recovery/steps";
import { createT } from "~/i18n/t.server";
import { RecoveryStep } from "~/ui/recovery/recovery-step";
import { titleOf } from "~/ui/title";
import { confirmSmall, decideProposal } from "~/use-cases/recovery/decide-recovery.server";
import { hearDebtor } from "~/use-cases/recovery/hear-debtor.server";
import { grantInstalments, refuseInstalments } from "~/use-cases/recovery/judge-instalments.server";
import { proposeGiveUp, proposeRecovery, proposeSmall } from "~/use-cases/recovery/propose-recovery.server";
import { demandAgain, reconsiderRecovery } from "~/use-cases/recovery/reconsider-recovery.server";
import { returnRecovery, returnSmall, withdrawRecoveryApproval } from "~/use-cases/recovery/return-recovery.server";
import { onRecoveryStep, toRecovery } from "../_shared/recovery/on-recovery.server";

type Taken = RecoveryStepPosted & { readonly recoveryId: string };
type Takes = (ctx: UseCaseContext, taken: Taken) => Promise<unknown>;

const read = ({ recoveryId, version }: Taken) => ({ recoveryId, version });
const withReason = (taken: Taken) => ({ ...read(taken), reason: taken.reason });

const takes: Readonly<Record<RecoveryStepName, Takes>> = {
  hearing: (ctx, taken) => hearDebtor(ctx, withReason(taken)),
  small: (ctx, taken) => proposeSmall(ctx, withReason(taken)),
  "small-closing": (ctx, taken) => confirmSmall(ctx, { ...read(taken), shown: taken.shown }),
  "small-return": (ctx, taken) => returnSmall(ctx, withReason(taken)),
  proposal: (ctx, taken) =>
    proposeRecovery(ctx, { ...withReason(taken), months: taken.judged, pay: taken.pay, parts: taken.parts }),
  decision: (ctx, taken) => decideProposal(ctx, { ...read(taken), shown: taken.shown }),
  "approval-withdrawal": (ctx, taken) => withdrawRecoveryApproval(ctx, read(taken)),
  return: (ctx, taken) => returnRecovery(ctx, withReason(taken)),
  instalments: (ctx, taken) =>
    grantInstalments(ctx, { ...read(taken), parts: taken.parts ?? 0, firstOn: taken.firstOn ?? "" }),
  "instalments-refusal": (ctx, taken) => refuseInstalments(ctx, withReason(taken)),
  demand: (ctx, taken) => demandAgain(ctx, withReason(taken)),
  reconsideration: (ctx, taken) => reconsiderRecovery(ctx, withReason(taken)),
  "giving-up": (ctx, taken) => proposeGiveUp(ctx, { ...withReason(taken), months: taken.months }),
};

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onRecoveryStep, ({ locale, subject: { name, page } }) => ({
  title: createT(locale, "recovery")(`step.${name}.title`),
  name,
  page,
}));

export const action = formAction(
  onRecoveryStep,
  recoveryStepForm,
  async ({ ctx, subject: { name, page } }, value) => {
    const result = await takes[name](ctx, { recoveryId: page.id, ...value });
    const waits = typeof result === "object" && result !== null && "decided" in result && result.decided === false;
    return toRecovery(page.id, waits ? "addApproval" : recoveryStepPages[name].action);
  },
  { form: "text" },
);

export default function Step() {
  const { title, name, page } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const open = page.steps.includes(name);
  return (
    <RecoveryStep
      title={title}
      words={`step.${name}`}
      asks={recoveryStepPages[name].asks}
      page={page}
      answer={answer}
      open={open}
    />
  );
}
