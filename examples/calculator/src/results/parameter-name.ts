import { parameter } from "congdoan/money";

import { ask, isReady } from "../engine";
import { lang } from "../language";

/** What the law's parameter of an id such as `union_fee.rate` is called, if there is one. */
export function parameterName(id: string): string | undefined {
  // A part without the law of money does not mention it.
  if (!isReady("money")) return undefined;
  if (!/^[a-z0-9_]+(?:\.[a-z0-9_]+)*$/.test(id)) return undefined;
  return ask(() => parameter({ id })).ok?.label[lang.value];
}
