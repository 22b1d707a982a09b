//! Where a value stands in a request, as refusals name it.

/// Where in the request a value stands.
pub(crate) struct Place<'a> {
    above: Option<&'a Place<'a>>,
    step: Step<'a>,
    /// How deep that is.
    pub(crate) depth: usize,
}

enum Step<'a> {
    Whole,
    Field(&'a str),
    Item(usize),
}

impl<'a> Place<'a> {
    pub(crate) const WHOLE: Self = Place {
        above: None,
        step: Step::Whole,
        depth: 0,
    };

    pub(crate) fn field(&'a self, name: &'a str) -> Self {
        self.below(Step::Field(name))
    }

    pub(crate) fn item(&'a self, at: usize) -> Self {
        self.below(Step::Item(at))
    }

    fn below(&'a self, step: Step<'a>) -> Self {
        Place {
            above: Some(self),
            step,
            depth: self.depth.saturating_add(1),
        }
    }

    /// As the operations name it: `lines[0].code`.
    pub(crate) fn path(&self) -> String {
        let above = self.above.map_or(String::new(), Place::path);
        match self.step {
            Step::Whole => above,
            Step::Field(name) if above.is_empty() => name.to_owned(),
            Step::Field(name) => format!("{above}.{name}"),
            Step::Item(at) => format!("{above}[{at}]"),
        }
    }
}
