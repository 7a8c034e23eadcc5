//! Tables: rows that stay whole where a page can hold them, headers again on each page.

use super::{
    super::{Run, Table, Text, inline},
    BOTTOM, MARGIN, WIDTH,
    flow::{Fill, Flow, Item},
    lines::{BODY, Look},
    tree::Kind,
};

/// Between the edge of a cell and what it says.
const SIDE: f32 = 5.0;
/// The same above and below.
const ABOVE: f32 = 3.5;
/// How thick lines are.
const RULE: f32 = 0.6;

const CELL: Look = Look { size: 9.0, ..BODY };
const HEADER: Look = Look { strong: true, ..CELL };

/// A row, set: its cells' paragraphs, and how high it is.
struct Row {
    sets: Vec<usize>,
    parts: Vec<Option<usize>>,
    height: f32,
    is_header: bool,
}

impl Flow {
    pub(super) fn table(&mut self, table: &Table, inside: usize) {
        if table.header.is_empty() {
            return;
        }
        let columns = inline::widths(table, WIDTH as u32);
        let columns: Vec<f32> = columns.into_iter().map(|width| width as f32).collect();
        let part = self.tree.add(inside, Kind::Table);
        self.keep(80.0);
        if !table.caption.is_empty() {
            let caption = self.tree.add(part, Kind::Caption);
            let look = Look {
                heading: true,
                ..HEADER
            };
            self.y += 4.0;
            self.paragraph(
                &[Run::plain(table.caption.replace('\n', " "))],
                look,
                0.0,
                caption,
            );
            self.y += 3.0;
        }
        let head = self.tree.add(part, Kind::Head);
        let header = self.set_row(&table.header, &columns, head, |_| Kind::Header(true));
        let rows = inline::squared(table);
        let body = self.tree.add(part, Kind::Rows);
        let first_of = |column: usize| {
            if table.row_headers && column == 0 {
                Kind::Header(false)
            } else {
                Kind::Cell
            }
        };
        let mut is_open = false;
        for row in &rows {
            let row = self.set_row(row, &columns, body, first_of);
            let ahead = if is_open {
                row.height
            } else {
                header.height + row.height
            };
            if !is_open || self.y + row.height > BOTTOM {
                self.begin(&header, &columns, ahead, is_open);
                is_open = true;
            }
            self.put(&row, &header, &columns);
        }
        if !is_open {
            self.begin(&header, &columns, header.height, false);
        }
        self.y += 10.0;
    }

    /// The headers, on this page if `height` is left on it; `again` where they only repeat those before.
    fn begin(&mut self, header: &Row, columns: &[f32], height: f32, again: bool) {
        let whole = BOTTOM - MARGIN;
        // What no page can hold is begun where it is.
        let does_not_fit = self.y + height > BOTTOM && height <= whole;
        if (again || does_not_fit) && self.y > MARGIN {
            self.next_page();
        }
        if header.height * 2.0 > whole && again {
            return;
        }
        let repeated = Row {
            sets: header.sets.clone(),
            parts: if again {
                vec![None; header.parts.len()]
            } else {
                header.parts.clone()
            },
            height: header.height,
            is_header: true,
        };
        self.put_piece(&repeated, columns, &mut vec![0; columns.len()]);
    }

    fn set_row(
        &mut self,
        cells: &[Text],
        columns: &[f32],
        inside: usize,
        kind: impl Fn(usize) -> Kind,
    ) -> Row {
        let row = self.tree.add(inside, Kind::Row);
        let mut set_row = Row {
            sets: Vec::new(),
            parts: Vec::new(),
            height: 0.0,
            is_header: false,
        };
        for (column, (cell, width)) in cells.iter().zip(columns).enumerate() {
            let kind = kind(column);
            let look = if matches!(kind, Kind::Header(_)) {
                HEADER
            } else {
                CELL
            };
            let part = self.tree.add(row, kind);
            let set = self.setter.set(cell, look, (width - 2.0 * SIDE).max(8.0));
            set_row.height = set_row.height.max(set.height() + 2.0 * ABOVE);
            self.sets.push(set);
            set_row.sets.push(self.sets.len() - 1);
            set_row.parts.push(Some(part));
        }
        set_row
    }

    /// A row; one that is higher than a page goes on on the next.
    fn put(&mut self, row: &Row, header: &Row, columns: &[f32]) {
        let mut done = vec![0; columns.len()];
        loop {
            self.put_piece(row, columns, &mut done);
            let left = row.sets.iter().zip(&done);
            if left
                .into_iter()
                .all(|(set, done)| *done >= self.sets[*set].layout.len())
            {
                return;
            }
            self.begin(header, columns, 0.0, true);
        }
    }

    /// As many lines of each cell as fit on this page, at least one of some; `done` says how many were put before.
    fn put_piece(&mut self, row: &Row, columns: &[f32], done: &mut [usize]) {
        let top = self.y;
        let mut bottom = top + 2.0 * ABOVE;
        let mut lines = Vec::new();
        let mut indent = 0.0;
        for (column, width) in columns.iter().enumerate() {
            let (set, part) = (row.sets[column], row.parts[column]);
            let x = self.x(indent + SIDE, width - 2.0 * SIDE);
            indent += width;
            let all = self.sets[set].lines();
            let first = done[column];
            let Some((begun, _)) = all.get(first).copied() else {
                continue;
            };
            let shift = top + ABOVE - begun;
            for (line, (_, to)) in all.iter().enumerate().skip(first) {
                // One line is put however little is left: else nothing would ever end.
                if shift + to + ABOVE > BOTTOM && (line > first || top > MARGIN + 120.0) {
                    break;
                }
                lines.push(Item::Line {
                    set,
                    line,
                    x,
                    top: shift,
                    part,
                });
                bottom = bottom.max(shift + to + ABOVE);
                done[column] = line + 1;
            }
        }
        if lines.is_empty() && !row.sets.iter().all(|set| self.sets[*set].layout.is_empty()) {
            return;
        }
        let left = self.x(0.0, indent);
        let right = left + indent;
        if row.is_header {
            self.place(Item::Area([left, top, right, bottom], Fill::Header));
            self.place(Item::Area([left, top, right, top + RULE], Fill::Rule));
        }
        self.place(Item::Area([left, bottom - RULE, right, bottom], Fill::Rule));
        let mut edge = 0.0;
        for width in [0.0].iter().chain(columns) {
            edge += width;
            let x = self.x(edge, 0.0) - RULE / 2.0;
            self.place(Item::Area([x, top, x + RULE, bottom], Fill::Rule));
        }
        for line in lines {
            self.place(line);
        }
        self.y = bottom;
    }
}
