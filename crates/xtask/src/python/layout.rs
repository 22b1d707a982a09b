//! Text in lines of one width.

/// The longest line of a generated Python file.
pub(crate) const WIDTH: usize = 100;

/// Paragraphs in lines, each after an indent; the first line may have another.
pub(crate) fn wrapped(text: &str, first: &str, rest: &str) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        let longer = line.chars().count().saturating_add(word.chars().count());
        if !empty && longer >= WIDTH {
            lines.push_str(line.trim_end());
            lines.push('\n');
            line = rest.to_owned();
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    lines.push_str(line.trim_end());
    lines.push('\n');
    lines
}

/// A docstring: a first paragraph, then others and sections, each already in lines.
pub(crate) fn docstring(indent: &str, first: &str, more: &[String]) -> String {
    let mut text = wrapped(first, &format!("{indent}\"\"\""), indent);
    if more.is_empty() {
        let line = text.trim_end().to_owned();
        return format!("{line}\"\"\"\n");
    }
    for block in more {
        text.push('\n');
        text.push_str(block);
    }
    text.push_str(&format!("{indent}\"\"\"\n"));
    text
}

/// A section of a docstring: a heading with lines below it.
pub(crate) fn section(indent: &str, heading: &str, items: &[String]) -> String {
    let mut text = format!("{indent}{heading}:\n");
    let (first, rest) = (format!("{indent}    "), format!("{indent}        "));
    for item in items {
        text.push_str(&wrapped(item, &first, &rest));
    }
    text
}

/// The list of a module's names.
pub(crate) fn all(names: &[String]) -> String {
    let mut text = "__all__ = [\n".to_owned();
    for name in names {
        text.push_str(&format!("    \"{name}\",\n"));
    }
    text.push_str("]\n");
    text
}
