//! Pages, written into the file.

use krilla::{
    Document as File, SerializeSettings,
    action::LinkAction,
    annotation::{Annotation, LinkAnnotation, Target},
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Quadrilateral, Rect},
    metadata::{DateTime, Metadata, TextDirection},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::Fill as Paint,
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, SpanTag},
    text::{Font, GlyphId, KrillaGlyph},
};

use super::{
    super::{Document, Run, inline::harmless},
    BOTTOM, MARGIN, PAGE, PdfError, WIDTH,
    flow::{Fill, Flow, Item, Mark},
    fonts::Embedded,
    lines::{BODY, Link, Look, Set},
    tree::{Kind, Tree},
};

/// Writes the pages of `flow`.
pub(super) fn draw(document: &Document, mut flow: Flow) -> Result<Vec<u8>, PdfError> {
    let wrong = |why: &dyn std::fmt::Debug| PdfError(format!("{why:?}"));
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| wrong(&error))?;
    let mut file = File::new_with(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let mut fonts = Embedded::default();
    let count = flow.pages.len();
    let pages = std::mem::take(&mut flow.pages);
    let mut opened = Vec::new();
    for (index, items) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| wrong(&"the size of pages"))?;
        let mut page = file.start_page_with(settings);
        let mut surface = page.surface();
        let mut pen = Pen {
            surface: &mut surface,
            fonts: &mut fonts,
            opened: &mut opened,
            led: Vec::new(),
        };
        for item in items {
            match item {
                Item::Area(edges, fill) => pen.area(*edges, *fill),
                Item::Line {
                    set,
                    line,
                    x,
                    top,
                    part,
                } => {
                    pen.line(&flow.sets[*set], (*set, *line), (*x, *top), *part, &mut flow.tree);
                }
            }
        }
        let number = flow.setter.set(
            &[Run::plain(format!("{} / {count}", index + 1))],
            Look { size: 8.5, ..BODY },
            WIDTH,
        );
        pen.number(&number);
        let led = pen.led;
        surface.finish();
        for one in led {
            if let Some(target) = target(&one.link, &flow.anchors) {
                let annotation = LinkAnnotation::new_with_quad_points(one.where_, target);
                let identifier = page.add_tagged_annotation(Annotation::new_link(annotation, Some(one.said)));
                flow.tree.show(one.part, identifier);
            }
        }
        page.finish();
    }
    file.set_outline(outline(document, &flow.marks));
    file.set_metadata(metadata(document));
    file.set_tag_tree(flow.tree.finish(document.language.tag));
    file.finish().map_err(|error| wrong(&error))
}

/// Where a link leads; nowhere where the document has no such place.
fn target(link: &Link, anchors: &std::collections::BTreeMap<String, (usize, f32)>) -> Option<Target> {
    Some(match link {
        Link::Address(address) => Target::Action(LinkAction::new(address.clone()).into()),
        Link::Anchor(anchor) => {
            let (page, top) = anchors.get(anchor)?;
            let place = XyzDestination::new(*page, Point::from_xy(MARGIN, (top - 6.0).max(0.0)));
            Target::Destination(place.into())
        }
    })
}

/// A link on a page.
struct Led {
    /// The paragraph and the piece of it that is the link.
    of: (usize, u16),
    part: usize,
    link: Link,
    said: String,
    where_: Vec<Quadrilateral>,
}

/// Letters of one font and one piece that stand beside each other.
struct Segment {
    font: Font,
    size: f32,
    glyphs: Vec<KrillaGlyph>,
    x: f32,
    width: f32,
    from: usize,
    piece: u16,
}

struct Pen<'p, 's> {
    surface: &'p mut Surface<'s>,
    fonts: &'p mut Embedded,
    /// The part of the structure for each link that has begun.
    opened: &'p mut Vec<((usize, u16), usize)>,
    led: Vec<Led>,
}

impl Pen<'_, '_> {
    fn fill(&mut self, (red, green, blue): (u8, u8, u8)) {
        self.surface.set_fill(Some(Paint {
            paint: rgb::Color::new(red, green, blue).into(),
            opacity: NormalizedF32::ONE,
            rule: Default::default(),
        }));
    }

    fn area(&mut self, [left, top, right, bottom]: [f32; 4], fill: Fill) {
        self.fill(match fill {
            Fill::Quote => (0xee, 0xf2, 0xf7),
            Fill::Bar => (0x7f, 0x9d, 0xb9),
            Fill::Header => (0xdd, 0xe6, 0xf0),
            Fill::Rule => (0x8a, 0x98, 0xa8),
        });
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_ltrb(left, top, right, bottom) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface
                .start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            self.surface.draw_path(&path);
            self.surface.end_tagged();
        }
    }

    /// The page's number, at its foot.
    fn number(&mut self, set: &Set) {
        self.fill((0x33, 0x33, 0x33));
        let width = set.layout.full_width();
        for line in set.layout.lines() {
            let (segments, baseline) = self.segments(set, &line);
            let begin = segments
                .iter()
                .map(|segment| segment.x)
                .fold(f32::INFINITY, f32::min);
            let kind = ArtifactType::PageNumber;
            self.surface
                .start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
            for segment in segments {
                let x = (PAGE.0 - width) / 2.0 + segment.x - begin;
                self.letters(&segment, Point::from_xy(x, BOTTOM + 24.0 + baseline), set);
            }
            self.surface.end_tagged();
        }
    }

    fn letters(&mut self, segment: &Segment, at: Point, set: &Set) {
        self.surface.draw_glyphs(
            at,
            &segment.glyphs,
            segment.font.clone(),
            &set.text,
            segment.size,
            false,
        );
    }

    /// A line of a paragraph, its segments in the order of reading.
    fn line(
        &mut self,
        set: &Set,
        (number, line): (usize, usize),
        (x, top): (f32, f32),
        part: Option<usize>,
        tree: &mut Tree,
    ) {
        let Some(line) = set.layout.get(line) else {
            return;
        };
        let (mut segments, baseline) = self.segments(set, &line);
        segments.sort_by_key(|segment| segment.from);
        let y = top + baseline;
        for segment in &segments {
            let piece = set.pieces.get(usize::from(segment.piece));
            let link = piece.and_then(|piece| piece.link.clone());
            self.fill(match (&link, set.heading) {
                (Some(_), _) => (0x0b, 0x53, 0x94),
                (None, true) => (0x1f, 0x3a, 0x5f),
                (None, false) => (0x11, 0x11, 0x11),
            });
            let at = Point::from_xy(x + segment.x, y);
            let Some(part) = part else {
                let artifact = Artifact::with_kind(ArtifactType::PaginationOther);
                self.surface.start_tagged(ContentTag::Artifact(artifact));
                self.letters(segment, at, set);
                self.surface.end_tagged();
                continue;
            };
            let language = piece.and_then(|piece| piece.language);
            let tag = ContentTag::Span(SpanTag::empty().with_lang(language));
            let content = self.surface.start_tagged(tag);
            self.letters(segment, at, set);
            self.surface.end_tagged();
            match link {
                None => tree.show(part, content),
                Some(link) => {
                    let of = (number, segment.piece);
                    let inside = self.opened(of, part, tree);
                    tree.show(inside, content);
                    let said = piece.map(|piece| piece.said.clone()).unwrap_or_default();
                    self.lead(of, inside, link, said, (at, segment));
                }
            }
        }
    }

    /// The part of the structure that a link is, begun where its first letters stand.
    fn opened(&mut self, of: (usize, u16), part: usize, tree: &mut Tree) -> usize {
        if let Some((_, inside)) = self.opened.iter().rev().find(|(known, _)| *known == of) {
            return *inside;
        }
        let inside = tree.add(part, Kind::Link);
        self.opened.push((of, inside));
        inside
    }

    fn lead(
        &mut self,
        of: (usize, u16),
        part: usize,
        link: Link,
        said: String,
        (at, segment): (Point, &Segment),
    ) {
        let (up, down) = (segment.size * 0.95, segment.size * 0.3);
        let Some(rect) = Rect::from_ltrb(at.x, at.y - up, at.x + segment.width.max(0.1), at.y + down) else {
            return;
        };
        match self.led.iter_mut().find(|led| led.of == of) {
            Some(led) => led.where_.push(rect.into()),
            None => self.led.push(Led {
                of,
                part,
                link,
                said,
                where_: vec![rect.into()],
            }),
        }
    }

    /// The segments of a line from left to right, and its baseline.
    fn segments(&mut self, set: &Set, line: &parley::layout::Line<'_, u16>) -> (Vec<Segment>, f32) {
        let metrics = line.metrics();
        let mut x = metrics.offset;
        let mut out: Vec<Segment> = Vec::new();
        for run in line.runs() {
            let Some(font) = self.fonts.font(run.font()) else {
                continue;
            };
            let size = run.font_size();
            let mut is_new = true;
            for cluster in run.visual_clusters() {
                let range = cluster.text_range();
                if set
                    .text
                    .get(range.clone())
                    .is_some_and(|text| text.contains('\n'))
                {
                    continue;
                }
                let piece = cluster.style().brush;
                if is_new || out.last().is_none_or(|last| last.piece != piece) {
                    out.push(Segment {
                        font: font.clone(),
                        size,
                        glyphs: Vec::new(),
                        x,
                        width: 0.0,
                        from: range.start,
                        piece,
                    });
                    is_new = false;
                }
                let Some(segment) = out.last_mut() else {
                    continue;
                };
                segment.from = segment.from.min(range.start);
                if cluster.is_ligature_continuation()
                    && let Some(last) = segment.glyphs.last_mut()
                {
                    last.text_range.start = last.text_range.start.min(range.start);
                    last.text_range.end = last.text_range.end.max(range.end);
                    continue;
                }
                for glyph in cluster.glyphs() {
                    segment.glyphs.push(KrillaGlyph::new(
                        GlyphId::new(glyph.id),
                        glyph.advance / size,
                        glyph.x / size,
                        glyph.y / size,
                        0.0,
                        range.clone(),
                        None,
                    ));
                    x += glyph.advance;
                    segment.width += glyph.advance;
                }
            }
        }
        out.retain(|segment| !segment.glyphs.is_empty());
        (out, metrics.baseline)
    }
}

/// The headings as bookmarks, in their order; the title where there are none.
fn outline(document: &Document, marks: &[Mark]) -> Outline {
    let mut outline = Outline::new();
    let top = Mark {
        level: 1,
        title: harmless(&document.title).into_owned(),
        page: 0,
        top: MARGIN,
    };
    let mut rest = if marks.is_empty() {
        std::slice::from_ref(&top)
    } else {
        marks
    };
    while let Some((node, after)) = node(rest) {
        outline.push_child(node);
        rest = after;
    }
    outline
}

/// The first mark with those below it, and the marks that follow.
fn node(marks: &[Mark]) -> Option<(OutlineNode, &[Mark])> {
    let (first, mut rest) = marks.split_first()?;
    let place = XyzDestination::new(first.page, Point::from_xy(MARGIN, (first.top - 6.0).max(0.0)));
    let mut own = OutlineNode::new(first.title.clone(), place);
    while rest.first().is_some_and(|next| next.level > first.level)
        && let Some((below, after)) = node(rest)
    {
        own.push_child(below);
        rest = after;
    }
    Some((own, rest))
}

fn metadata(document: &Document) -> Metadata {
    let properties = &document.properties;
    let said = |text: &str| harmless(text).replace('\n', " ");
    let mut metadata = Metadata::new()
        .title(said(&document.title))
        .language(document.language.tag.to_owned())
        .creator("Plimsoll".to_owned())
        .text_direction(if document.language.right_to_left {
            TextDirection::RightToLeft
        } else {
            TextDirection::LeftToRight
        });
    if !properties.author.is_empty() {
        metadata = metadata.authors(vec![said(&properties.author)]);
    }
    if !properties.subject.is_empty() {
        metadata = metadata.description(said(&properties.subject));
    }
    if !properties.keywords.is_empty() {
        metadata = metadata.keywords(properties.keywords.iter().map(|word| said(word)).collect());
    }
    if let Some(at) = properties.made_at {
        let at = jiff::tz::Offset::UTC.to_datetime(at);
        let part = |number: i8| u8::try_from(number).unwrap_or_default();
        let date = DateTime::new(u16::try_from(at.year()).unwrap_or_default())
            .month(part(at.month()))
            .day(part(at.day()))
            .hour(part(at.hour()))
            .minute(part(at.minute()))
            .second(part(at.second()))
            .utc_offset_hour(0)
            .utc_offset_minute(0);
        metadata = metadata.creation_date(date);
    }
    metadata
}
