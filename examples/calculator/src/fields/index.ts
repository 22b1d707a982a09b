export { DayField, MonthField } from "./dated";
export { Message, Names, Refusal, type FieldProps } from "./field";
export { MoneyField, useSum } from "./money";
export { CheckField, ChoiceField, RateField, TextField } from "./plain";
