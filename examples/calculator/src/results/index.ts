export { ResultActions } from "./actions";
export { Citation, source, validity } from "./citation";
export { Sureness, weakest } from "./confidence";
export { ExplanationAsked, ExplanationTree } from "./explanation";
export { Figure } from "./figure";
export { type Cell, type Outcome } from "./outcome";
export { Refused } from "./refused";
export { Split, type Share } from "./split";
