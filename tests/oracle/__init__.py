"""The law once more: an oracle in whole numbers and fractions, written from the law's text and the contract alone.

It shares no line with the library, and was written without reading it: an error would have to be made twice. The law
stands in `law_*.py` as dated rows, each with its document; an operation's model in `fund_*`, `grade_*`, `org_model`,
`report_model`, `quantity`, `words`, `medal`, `people` and `law_parameter`; `requests*.py` make random requests that lean
towards borders; `spoil.py` puts one fault into some; `trial.py` asks both, `compare.py` says what differs.

What is compared: every field of every result, the code and path of every refusal, and of citations the parameter,
document, days, decision and confidence. What is not:

- prose: titles, labels, messages, explanations, the text of a report, and the articles of citations;
- the citations of `grade` and its like, of `org_check`, `org_as_of` and `half_year_report`;
- which of several faults of one request is named, where the oracle gives no path (the library must name one of them);
- of `grade_sensitivity` the break points; of `grade_lift` which of the smallest choices of criteria is taken: it is
  checked that they are enough and that fewer would not be;
- of `org_check`, `check_criteria_set` and `half_year_report` the order of findings, and of the latter two their paths;
- trees in rings, double ids and the reorganisation of 2025 (`org_as_of`), attendance, care as printed and events in
  reports, quantities that may be read in several ways: the golden vectors hold those.

Where the contract is silent the oracle follows what the golden vectors and the operations' documentation say, or what
the library answers, and says so at the line.
"""
