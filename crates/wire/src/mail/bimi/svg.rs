//! The profile of SVG that a logo keeps to: SVG Tiny 1.2, portable and secure (draft-svg-tiny-ps-abrotman).

use roxmltree::{Document, Node, ParsingOptions};

/// Largest logo that is to be published, in octets; receivers refuse more.
pub const LOGO_MAX: usize = 32 * 1024;
/// Largest file that is read at all.
const READ_MAX: usize = 256 * 1024;
/// Elements and texts that are read.
const NODES_MAX: u32 = 50_000;

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";
/// The namespace of links.
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Why a file is no logo at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SvgError {
    /// Larger than what is read.
    TooLarge,
    /// It has a document type declaration, through which a reader could be led astray.
    Doctype,
    /// It is no well-formed XML.
    NotXml,
    /// Its outermost element is not `svg` of SVG.
    NotSvg,
}

impl SvgError {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            SvgError::TooLarge => "too-large",
            SvgError::Doctype => "doctype",
            SvgError::NotXml => "not-xml",
            SvgError::NotSvg => "not-svg",
        }
    }
}

/// A rule of the profile that a logo breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SvgFault {
    /// More than 32 KiB.
    Size,
    /// `version` is not `1.2`.
    Version,
    /// `baseProfile` is not `tiny-ps`.
    Profile,
    /// There is no `title` right inside, or an empty one.
    Title,
    /// The outermost element has a place of its own, `x` or `y`.
    Place,
    /// A script, or an attribute that runs one.
    Script,
    /// Something moves.
    Animation,
    /// An image inside, which is no lines and areas.
    Image,
    /// An element that the profile does not have.
    Element,
    /// A link to something outside the file.
    Outside,
    /// It is not as wide as it is high.
    Square,
}

impl SvgFault {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            SvgFault::Size => "size",
            SvgFault::Version => "version",
            SvgFault::Profile => "profile",
            SvgFault::Title => "title",
            SvgFault::Place => "place",
            SvgFault::Script => "script",
            SvgFault::Animation => "animation",
            SvgFault::Image => "image",
            SvgFault::Element => "element",
            SvgFault::Outside => "outside",
            SvgFault::Square => "square",
        }
    }
}

/// A logo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Svg {
    /// Its title.
    pub title: Option<String>,
    /// Rules that it breaks, each once, in a fixed order.
    pub faults: Vec<SvgFault>,
}

/// Elements of SVG Tiny 1.2 that the profile keeps.
const ELEMENTS: [&str; 20] = [
    "svg",
    "title",
    "desc",
    "metadata",
    "defs",
    "g",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textArea",
    "linearGradient",
    "radialGradient",
    "stop",
];
/// And three more, which are neither here nor there.
const FURTHER: [&str; 3] = ["solidColor", "tbreak", "switch"];
/// Elements that move something.
const MOVING: [&str; 5] = [
    "animate",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "set",
];

impl Svg {
    /// Reads a file and holds it against the profile.
    ///
    /// # Errors
    /// It is no SVG that anybody should read.
    pub fn read(file: &str) -> Result<Svg, SvgError> {
        if file.len() > READ_MAX {
            return Err(SvgError::TooLarge);
        }
        if file.contains("<!DOCTYPE") || file.contains("<!ENTITY") {
            return Err(SvgError::Doctype);
        }
        let options = ParsingOptions {
            allow_dtd: false,
            nodes_limit: NODES_MAX,
            ..ParsingOptions::default()
        };
        let document =
            Document::parse_with_options(file.trim_start_matches('\u{feff}'), options).map_err(|error| {
                match error {
                    roxmltree::Error::NodesLimitReached => SvgError::TooLarge,
                    _ => SvgError::NotXml,
                }
            })?;
        let root = document.root_element();
        if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some(SVG) {
            return Err(SvgError::NotSvg);
        }
        let mut svg = Svg {
            title: title(&root),
            faults: Vec::new(),
        };
        if file.len() > LOGO_MAX {
            svg.faults.push(SvgFault::Size);
        }
        svg.judge_root(&root);
        for node in root.descendants().filter(Node::is_element) {
            svg.judge(&node);
        }
        svg.faults.sort_unstable();
        svg.faults.dedup();
        Ok(svg)
    }

    fn judge_root(&mut self, root: &Node<'_, '_>) {
        if root.attribute("version") != Some("1.2") {
            self.faults.push(SvgFault::Version);
        }
        if root.attribute("baseProfile") != Some("tiny-ps") {
            self.faults.push(SvgFault::Profile);
        }
        if self.title.is_none() {
            self.faults.push(SvgFault::Title);
        }
        if root.has_attribute("x") || root.has_attribute("y") {
            self.faults.push(SvgFault::Place);
        }
        let numbers: Option<Vec<f64>> = root.attribute("viewBox").and_then(|text| {
            let parts = text.split([' ', ',', '\t', '\n', '\r']);
            parts
                .filter(|part| !part.is_empty())
                .map(|part| part.parse().ok())
                .collect()
        });
        if let Some([_, _, width, height]) = numbers.as_deref()
            && width != height
        {
            self.faults.push(SvgFault::Square);
        }
    }

    fn judge(&mut self, node: &Node<'_, '_>) {
        let name = node.tag_name().name();
        match node.tag_name().namespace() {
            Some(SVG) if name == "script" || name == "handler" || name == "listener" => {
                self.faults.push(SvgFault::Script);
            }
            Some(SVG) if MOVING.contains(&name) => self.faults.push(SvgFault::Animation),
            Some(SVG) if name == "image" => self.faults.push(SvgFault::Image),
            Some(SVG) if ELEMENTS.contains(&name) || FURTHER.contains(&name) => {}
            // What is inside metadata may be of any vocabulary.
            _ if node
                .ancestors()
                .any(|above| above.tag_name().name() == "metadata") => {}
            _ => self.faults.push(SvgFault::Element),
        }
        for attribute in node.attributes() {
            let is_link = attribute.name() == "href" && matches!(attribute.namespace(), None | Some(XLINK));
            if is_link && !attribute.value().trim_start().starts_with('#') {
                self.faults.push(SvgFault::Outside);
            }
            if attribute.namespace().is_none() && is_event(attribute.name()) {
                self.faults.push(SvgFault::Script);
            }
        }
    }
}

/// `onload` and the like; no other attribute of SVG begins so.
fn is_event(name: &str) -> bool {
    name.strip_prefix("on").is_some_and(|rest| !rest.is_empty())
}

fn title(root: &Node<'_, '_>) -> Option<String> {
    let title = root
        .children()
        .find(|node| node.tag_name().name() == "title" && node.tag_name().namespace() == Some(SVG))?;
    let text = title.text().map(str::trim).filter(|text| !text.is_empty())?;
    Some(text.chars().take(200).collect())
}
