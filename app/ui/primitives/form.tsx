import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { KeptScript } from "./kept-script";

interface FormProps extends Omit<ComponentPropsWithoutRef<"form">, "className" | "hidden" | "method" | "noValidate"> {
  /** Hidden inputs, such as `version` and idempotency key. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  /** Whether its text is kept while the page is read anew; false for a form of buttons, and where the page keeps it itself. */
  readonly keeps?: boolean;
}

/** A form that works without JavaScript. The server validates it, so the browser's own bubbles stay away. */
export const Form = forwardRef<HTMLFormElement, FormProps>(function Form(
  { hidden = {}, keeps = true, children, ...rest },
  ref,
) {
  return (
    <form {...rest} ref={ref} method="post" noValidate className="form">
      {keeps ? <KeptScript /> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
});
