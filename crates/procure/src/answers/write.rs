//! Answers as a file that can be read again.

use std::fmt::Write;

use text::Sentences;

use super::{Answers, Value};

impl Answers {
    /// ANSWERS.toml, with the questions beside the answers.
    pub fn to_toml(&self, sentences: &Sentences) -> String {
        let mut text = String::new();
        let mut line = |key: &str, question: u8, value: String| {
            let said = sentences.say(&format!("question-{question}"));
            // A question is one line: what stands in a comment must not end it.
            let said: Vec<&str> = said.split_whitespace().collect();
            let _ = writeln!(text, "# {question}. {}\n{key} = {value}", said.join(" "));
        };
        line("buys", 1, words(&self.buys));
        line("value_eur", 2, value(self.value));
        line("sector", 3, quoted(&self.sector));
        line("country", 4, quoted(&self.country));
        line("data", 5, words(&self.data));
        line("users", 6, words(&self.users));
        line("months", 7, self.months.to_string());
        if self.supplier.is_none() && self.domains.is_empty() {
            return text;
        }
        let said = sentences.say("question-8");
        let said: Vec<&str> = said.split_whitespace().collect();
        let _ = writeln!(text, "\n# 8. {}\n[existing]", said.join(" "));
        if let Some(supplier) = &self.supplier {
            let _ = writeln!(text, "supplier = {}", quoted(supplier));
        }
        if !self.domains.is_empty() {
            let _ = writeln!(text, "domains = {}", words(&self.domains));
        }
        text
    }
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn words(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    format!("[{}]", words.join(", "))
}

fn value(value: Value) -> String {
    match value.to {
        Some(to) if to == value.from => to.to_string(),
        _ => quoted(&value.to_string()),
    }
}
