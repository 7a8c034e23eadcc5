//! A table for a terminal: columns where they fit, else an entry for each row.

use crate::layout::{Page, Tone, width};

/// Columns between two cells, as [`Page::row`] leaves them.
const GAP: usize = 2;

/// The rows of a table, the first of which is its head.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    row: Vec<String>,
}

impl Table {
    pub(super) fn cell(&mut self, text: &str) {
        self.row.push(text.trim().to_owned());
    }

    pub(super) fn end_row(&mut self) {
        self.rows.push(std::mem::take(&mut self.row));
    }

    /// Writes it below an indent.
    pub(super) fn write(&self, page: &mut Page, indent: usize) {
        let columns = self.columns();
        let wide: usize = columns.iter().map(|column| column + GAP).sum();
        if indent + wide <= page.width() + GAP {
            self.beside(page, &columns);
        } else {
            self.below(page, indent);
        }
    }

    fn columns(&self) -> Vec<usize> {
        let count = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widest = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| width(cell)).max().unwrap_or(0)
        };
        (0..count).map(widest).collect()
    }

    fn beside(&self, page: &mut Page, columns: &[usize]) {
        for (at, row) in self.rows.iter().enumerate() {
            let tone = if at == 0 { Tone::Faint } else { Tone::Plain };
            let cells: Vec<(String, Tone)> = row.iter().map(|cell| (cell.clone(), tone)).collect();
            page.row(&cells, columns);
        }
    }

    fn below(&self, page: &mut Page, indent: usize) {
        for (at, row) in self.rows.iter().enumerate() {
            let cells: Vec<&str> = (row.iter().map(String::as_str))
                .filter(|cell| !cell.is_empty())
                .collect();
            let text = cells.join(" · ");
            if at == 0 {
                page.whole(indent + 2, Tone::Faint, &text);
            } else {
                page.item(indent, ("•", Tone::Plain), 0, &text);
            }
        }
    }
}
