/** Why an operation gave no figure. */
export class RuleError extends Error {
  constructor(code, message, path) {
    super(message);
    this.name = "RuleError";
    this.code = code;
    this.path = path;
  }

  toJSON() {
    return { code: this.code, message: this.message, path: this.path };
  }
}
