//! Text, broken into lines: which font, where each line breaks, and what no font has.

use std::borrow::Cow;

use parley::{
    FontContext, FontWeight, Layout, LayoutContext,
    layout::Alignment,
    style::{FontFamily, FontFamilyName, FontStyle, LineHeight, OverflowWrap, StyleProperty},
};
use text::Language;

use super::{
    super::{
        Run, Style,
        inline::{Target, joined},
    },
    fonts::{self, ARABIC, MONO, SANS, STRONG},
};

/// How a paragraph looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Size of its letters in points.
    pub(super) size: f32,
    /// True: all of it is important.
    pub(super) strong: bool,
    /// True: in the colour of headings.
    pub(super) heading: bool,
}

/// Plain text.
pub(super) const BODY: Look = Look {
    size: 10.0,
    strong: false,
    heading: false,
};

/// Where a run leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Link {
    Address(String),
    Anchor(String),
}

/// A run of a paragraph, as it is told to those who listen.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) link: Option<Link>,
    pub(super) language: Option<&'static str>,
    /// What it says, for the description of a link.
    pub(super) said: String,
}

/// A paragraph as it is set: its lines know by the number of a piece what they show.
pub(super) struct Set {
    pub(super) layout: Layout<u16>,
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) heading: bool,
}

impl Set {
    /// Top and bottom of its lines, below its own top.
    pub(super) fn lines(&self) -> Vec<(f32, f32)> {
        let lines = self.layout.lines();
        lines
            .map(|line| (line.metrics().block_min_coord, line.metrics().block_max_coord))
            .collect()
    }

    pub(super) fn height(&self) -> f32 {
        self.layout.height()
    }
}

/// Sets paragraphs in one direction.
pub(super) struct Setter {
    fonts: FontContext,
    room: LayoutContext<u16>,
    language: Language,
}

/// Pieces of one paragraph; more are taken as one, since a number must tell them apart.
const PIECES_MAX: usize = 60_000;

impl Setter {
    pub(super) fn new(language: Language) -> Self {
        Setter {
            fonts: fonts::ours(),
            room: LayoutContext::new(),
            language,
        }
    }

    /// Sets `runs` in lines of `width` points.
    pub(super) fn set(&mut self, runs: &[Run], look: Look, width: f32) -> Set {
        let mut runs = joined(runs, Style::Plain);
        runs.truncate(PIECES_MAX);
        let first = self.once(&runs, look, width);
        let missing = missing(&first);
        if missing.is_empty() {
            return first;
        }
        for run in &mut runs {
            run.text = numbered(&run.text, &missing);
        }
        self.once(&runs, look, width)
    }

    fn once(&mut self, runs: &[Run], look: Look, width: f32) -> Set {
        let mut text = String::new();
        let mut spans = Vec::new();
        for run in runs {
            let from = text.len();
            // Names and records run from left to right, whatever stands around them.
            if run.style == Style::Code && self.language.right_to_left {
                text.push('\u{2066}');
                text.push_str(&run.text);
                text.push('\u{2069}');
            } else {
                text.push_str(&run.text);
            }
            spans.push(from..text.len());
        }
        let mut builder = self.room.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.set_base_direction(if self.language.right_to_left {
            parley::BaseDirection::Rtl
        } else {
            parley::BaseDirection::Ltr
        });
        builder.push_default(StyleProperty::FontSize(look.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(1.4)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(family(&[SANS, ARABIC, MONO]));
        if look.strong {
            builder.push_default(StyleProperty::FontWeight(STRONG));
        }
        for (index, (run, span)) in runs.iter().zip(&spans).enumerate() {
            builder.push(
                StyleProperty::Brush(u16::try_from(index).unwrap_or(u16::MAX)),
                span.clone(),
            );
            match run.style {
                Style::Plain => {}
                Style::Strong => builder.push(StyleProperty::FontWeight(STRONG), span.clone()),
                Style::Emphasis => builder.push(StyleProperty::FontStyle(FontStyle::Italic), span.clone()),
                Style::Code => {
                    builder.push(family(&[MONO, SANS, ARABIC]), span.clone());
                    builder.push(StyleProperty::FontSize(look.size * 0.92), span.clone());
                    builder.push(StyleProperty::FontWeight(FontWeight::NORMAL), span.clone());
                }
            }
        }
        let mut layout = builder.build(&text);
        layout.break_all_lines(Some(width));
        layout.align(Alignment::Start, Default::default());
        Set {
            layout,
            text,
            pieces: runs.iter().map(piece).collect(),
            heading: look.heading,
        }
    }
}

fn family(names: &[&'static str]) -> StyleProperty<'static, u16> {
    let named = |name: &&'static str| FontFamilyName::Named(Cow::Borrowed(*name));
    StyleProperty::FontFamily(FontFamily::List(names.iter().map(named).collect()))
}

fn piece(run: &Run) -> Piece {
    Piece {
        link: run.target().map(|target| match target {
            Target::Address(address) => Link::Address(address.to_owned()),
            Target::Anchor(anchor) => Link::Anchor(anchor.to_owned()),
        }),
        language: run.language.map(|language| language.tag),
        said: run.text.clone(),
    }
}

/// The characters that no font has; those for private use count as such, since nobody knows what they mean.
fn missing(set: &Set) -> Vec<char> {
    let mut missing: Vec<char> = set.text.chars().filter(|c| is_private(*c)).collect();
    for line in set.layout.lines() {
        for run in line.runs() {
            for cluster in run.clusters() {
                if cluster.glyphs().any(|glyph| glyph.id == 0) {
                    let said = set.text.get(cluster.text_range()).unwrap_or_default();
                    missing.extend(said.chars().filter(|c| !c.is_ascii() && !c.is_whitespace()));
                }
            }
        }
    }
    missing.sort_unstable();
    missing.dedup();
    missing
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// `text` with the numbers of those characters instead of them.
fn numbered(text: &str, missing: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if missing.binary_search(&c).is_ok() {
            out.push_str(&format!("[U+{:04X}]", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}
