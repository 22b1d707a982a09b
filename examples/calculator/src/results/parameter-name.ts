import { parameter } from "congdoan";

import { ask } from "../engine";
import { lang } from "../language";

/** What the law's parameter of an id such as `union_fee.rate` is called, if there is one. */
export function parameterName(id: string): string | undefined {
  if (!/^[a-z0-9_]+(?:\.[a-z0-9_]+)*$/.test(id)) return undefined;
  return ask(() => parameter({ id })).ok?.label[lang.value];
}
