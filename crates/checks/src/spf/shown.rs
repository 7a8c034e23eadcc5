//! The tree as text: a line for each record, the count at each.

use wire::mail::spf::{Node, NodeState, Tree};

use crate::view::dns::bare;

/// Lines shown.
const LINES_MAX: usize = 60;
/// Characters of one record shown.
const TEXT_MAX: usize = 160;

/// A line for each record, indented below the one that leads to it. In brackets the look-ups that it costs: with everything
/// below it, and with the term that leads to it.
pub fn lines(tree: &Tree) -> Vec<String> {
    let mut lines = Vec::new();
    let mut waiting = vec![0_usize];
    while let Some(place) = waiting.pop() {
        let Some(node) = tree.nodes.get(place) else {
            continue;
        };
        if lines.len() >= LINES_MAX {
            lines.push("…".to_owned());
            break;
        }
        lines.push(line(tree, node));
        waiting.extend(node.terms.iter().rev().filter_map(|term| term.leads_to));
    }
    lines
}

fn line(tree: &Tree, node: &Node) -> String {
    let domain = bare(&node.domain);
    let term = node.from.and_then(|(parent, term)| {
        let spf = tree.nodes.get(parent)?.spf()?;
        Some(spf.terms.get(term)?.text.clone())
    });
    // Macros hide where a term leads.
    let who = match term {
        None => domain,
        Some(term) if term.to_ascii_lowercase().contains(&domain) => term,
        Some(term) => format!("{term} = {domain}"),
    };
    let cost = node.total.saturating_add(u32::from(node.from.is_some()));
    let least = if node.is_lower_bound { "≥ " } else { "" };
    let indent = "  ".repeat(node.depth.min(20));
    format!("{indent}{who} [{least}{cost}] {}", what(node))
}

/// The record, or a sign for what is there instead of it.
fn what(node: &Node) -> String {
    let text = match &node.state {
        NodeState::Record { text, .. } => text.clone(),
        NodeState::Invalid { text, .. } => format!("✗ {text}"),
        NodeState::Several(texts) => format!("✗ {}", texts.join(" | ")),
        NodeState::NoRecord { .. } => "∅".to_owned(),
        NodeState::Missing | NodeState::Unanswered => "?".to_owned(),
        NodeState::Again(_) => "↑".to_owned(),
        NodeState::Loop(_) => "↺".to_owned(),
    };
    match text.char_indices().nth(TEXT_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
