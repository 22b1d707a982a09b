//! The documentation of the operations, read from the comments above their Rust functions, so that
//! every language tells the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use congdoan::schema::OperationSchema;

use crate::Outcome;

/// What an operation's documentation says, each part as paragraphs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    /// What it does.
    pub(crate) text: Vec<String>,
    /// What it refuses.
    pub(crate) errors: Vec<String>,
    /// The documents it rests on.
    pub(crate) law: Vec<String>,
}

/// The page of every operation, by name.
pub(crate) fn read(
    source: &Path,
    operations: &[OperationSchema],
) -> Outcome<BTreeMap<&'static str, Page>> {
    let mut texts = Vec::new();
    collect(source, &mut texts)?;
    let found = |operation: &OperationSchema| {
        let (one, other) = (
            format!("pub fn {}(law: &Rulebook", operation.name),
            format!("pub fn {}(\n    law: &Rulebook", operation.name),
        );
        let place = texts.iter().find_map(|text| {
            let at = text.find(&one).or_else(|| text.find(&other))?;
            text.get(..at)
        });
        match place {
            Some(before) => Ok((operation.name, page(before))),
            None => Err(format!(
                "no function `{}` in {}",
                operation.name,
                source.display()
            )),
        }
    };
    operations.iter().map(found).collect()
}

fn collect(folder: &Path, texts: &mut Vec<String>) -> Outcome<()> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            collect(&path, texts)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            texts.push(fs::read_to_string(&path).map_err(failed)?);
        }
    }
    Ok(())
}

/// The comment at the end of a piece of source.
fn page(before: &str) -> Page {
    let mut lines: Vec<&str> = before
        .trim_end()
        .lines()
        .rev()
        .map_while(|line| line.strip_prefix("///"))
        .collect();
    lines.reverse();
    let comment: Vec<&str> = lines
        .iter()
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    Page {
        text: section(&comment, None),
        errors: section(&comment, Some("# Errors")),
        law: section(&comment, Some("# Law")),
    }
}

/// The paragraphs below a heading, or before the first.
fn section(comment: &[&str], heading: Option<&str>) -> Vec<String> {
    let mut lines = comment.iter();
    if let Some(heading) = heading
        && !lines.any(|line| *line == heading)
    {
        return Vec::new();
    }
    let lines: Vec<&str> = lines
        .copied()
        .take_while(|line| !line.starts_with("# "))
        .collect();
    paragraphs(&lines.join("\n"))
}

fn paragraphs(text: &str) -> Vec<String> {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        without_links(&words.join(" "))
    });
    paragraphs
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

/// A description as every language can show it: without examples in Rust and links into it.
pub(crate) fn plain(description: &str) -> String {
    let lines: Vec<&str> = description.lines().collect();
    section(&lines, None).join("\n\n")
}

/// ``[`Dong`](super::Dong)`` and ``[`Dong`]`` as `` `Dong` ``.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        plain.push_str(before);
        let Some((name, after)) = after.split_once("`]") else {
            plain.push_str("[`");
            rest = after;
            continue;
        };
        // The module of a name says nothing outside Rust.
        let name = name.rsplit("::").next().unwrap_or(name);
        plain.push_str(&format!("`{name}`"));
        rest = match after
            .strip_prefix('(')
            .and_then(|link| link.split_once(')'))
        {
            Some((_, after)) => after,
            None => after,
        };
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_examples_do_not_leave_rust() {
        let text =
            "What [`dues`](super::dues) takes, as [`crate::Dong`].\n\n# Example\n```\nlet x;\n```";
        assert_eq!(plain(text), "What `dues` takes, as `Dong`.");
    }

    #[test]
    fn a_page_has_its_sections() {
        let page = page(
            "fn other() {}\n\n/// One\n/// line.\n///\n/// More.\n///\n/// # Errors\n/// `a`\n/// or `b`.\n",
        );
        assert_eq!(page.text, ["One line.", "More."]);
        assert_eq!(page.errors, ["`a` or `b`."]);
        assert!(page.law.is_empty());
    }
}
