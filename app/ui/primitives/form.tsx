import { type ComponentPropsWithoutRef, forwardRef } from "react";

interface FormProps extends Omit<ComponentPropsWithoutRef<"form">, "className" | "hidden" | "method" | "noValidate"> {
  /** Hidden inputs, such as `version` and idempotency key. */
  readonly hidden?: Readonly<Record<string, string | number>>;
}

/** A form that works without JavaScript. The server validates it, so the browser's own bubbles stay away. */
export const Form = forwardRef<HTMLFormElement, FormProps>(function Form({ hidden = {}, children, ...rest }, ref) {
  return (
    <form {...rest} ref={ref} method="post" noValidate className="form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
});
