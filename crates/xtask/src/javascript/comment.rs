//! Comments as editors show them.

/// The longest line of a comment.
const WIDTH: usize = 100;

/// A comment of paragraphs, each wrapped; nothing when there is nothing to say.
pub(super) fn comment(indent: &str, paragraphs: &[String]) -> String {
    let paragraphs: Vec<&String> = paragraphs.iter().filter(|text| !text.is_empty()).collect();
    let mut lines = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if at > 0 {
            lines.push(String::new());
        }
        for text in paragraph.split("\n\n") {
            wrap(text, indent.len(), &mut lines);
        }
    }
    match lines.as_slice() {
        [] => String::new(),
        [only] => format!("{indent}/** {only} */\n"),
        lines => {
            let lines: Vec<String> = lines
                .iter()
                .map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n")
                .collect();
            format!("{indent}/**\n{}{indent} */\n", lines.concat())
        }
    }
}

fn wrap(text: &str, indent: usize, lines: &mut Vec<String>) {
    // Nothing may end the comment.
    let text = text.replace("*/", "* /");
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = [indent, 4, line.chars().count(), word.chars().count()];
        if !line.is_empty() && longer.iter().sum::<usize>() >= WIDTH {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
}
