// The parts of the package: operations that pages need together, each in a module of its own that
// is a fraction of the whole. Read by the module, which is built as one of them, and by xtask, which
// writes the JavaScript around each.
parts! {
    // What is owed, how it is shared, what comes back, and the books of a grassroots union.
    "money": union_fee dues enterprise_month distribute reduction_09c refund settle fee_sanction
        officer_allowance sum_in_words parameter;
    // A unit's scorecard, and the criteria set it is scored by.
    "grades": grade grade_lift criteria_set check_criteria_set;
}
