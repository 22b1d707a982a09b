export { DayField, MonthField } from "./dated";
export { Message, Names, type FieldProps } from "./field";
export { MoneyField } from "./money";
export { CheckField, ChoiceField, RateField, TextField } from "./plain";
