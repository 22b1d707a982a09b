export { DayField, MonthField } from "./dated";
export { Field, Message, Names, Refusal, type FieldProps } from "./field";
export { MoneyField, useSum } from "./money";
export { More } from "./more";
export { CheckField, ChoiceField, RateField, TextField } from "./plain";
export { YearField } from "./year";
