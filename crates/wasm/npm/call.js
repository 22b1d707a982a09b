import { door } from "./door.js";
import * as glue from "./glue.js";

/** The door to the module that holds every operation. */
export const { answer, call, load, loadNow } = /* @__PURE__ */ door(glue);
